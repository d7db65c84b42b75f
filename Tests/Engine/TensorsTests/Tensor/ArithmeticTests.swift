import Tensors
import Testing

struct ArithmeticTests {
  @Test func `it repeats axes as NumPy does`() {
    let column = counting([2, 1], from: 1)
    let row = counting([3], from: 10, by: 10)
    #expect((column + row).scalars == [11, 21, 31, 12, 22, 32])
    #expect((column * row).shape == [2, 3])
    #expect((row - column).scalars == [9, 19, 29, 8, 18, 28])
    #expect((row / column).scalars == [10, 20, 30, 5, 10, 15])
    #expect((counting([2, 1, 2]) + counting([3, 1])).shape == [2, 3, 2])
    #expect((Tensor(3) - counting([2, 2])).scalars == [3, 2, 1, 0])
    #expect((counting([0, 3]) + row).shape == [0, 3])
  }

  @Test func `it takes numbers on either side`() {
    let x = Tensor([1, 2, 4])
    #expect((x + 1).scalars == [2, 3, 5])
    #expect((1 - x).scalars == [0, -1, -3])
    #expect((x - 1).scalars == [0, 1, 3])
    #expect((2 * x).scalars == [2, 4, 8])
    #expect((x / 2).scalars == [0.5, 1, 2])
    #expect((4 / x).scalars == [4, 2, 1])
    #expect((-x).scalars == [-1, -2, -4])
  }

  @Test func `a comparison is one where it holds`() {
    let (a, b) = (Tensor([1, 2, 3]), Tensor([3, 2, 1]))
    #expect((a .< b).scalars == [1, 0, 0])
    #expect((a .<= b).scalars == [1, 1, 0])
    #expect((a .> b).scalars == [0, 0, 1])
    #expect((a .>= b).scalars == [0, 1, 1])
    #expect((a .== b).scalars == [0, 1, 0])
    #expect((a .!= b).scalars == [1, 0, 1])
    #expect((a .> 1.5).scalars == [0, 1, 1])
    #expect((Tensor([.nan]) .== Tensor([.nan])).scalars == [0])
    #expect((Tensor([.nan]) .>= 0).scalars == [0])
  }

  @Test func `it selects by a condition`() {
    let chosen = Tensor.select(Tensor([1, 0], shape: [2, 1]), counting([3]), Tensor(-1))
    #expect(chosen.scalars == [0, 1, 2, -1, -1, -1])
  }

  @Test func `an update in place leaves copies alone`() {
    var a = counting([3])
    let copy = a
    a += 1
    a *= Tensor([2, 2, 2])
    #expect(copy.scalars == [0, 1, 2])
    #expect(a.scalars == [2, 4, 6])
    a -= a
    #expect(a.scalars == [0, 0, 0])
    var grown = counting([2])
    grown += counting([2, 1])
    #expect(grown.scalars == [0, 1, 1, 2])
  }

  @Test func `an update of a tracked tensor is recorded`() {
    let x = Tensor([1, 2]).variable()
    var y = x * 3
    y += x
    y *= 2
    #expect(y.sum().gradients()[x]?.scalars == [8, 8])
  }

  @Test func `a shared tensor keeps its values when a scaled one is added`() {
    var a = counting([3])
    let copy = a
    a.add(Tensor([1, 1, 1]), scaledBy: 0.5)
    #expect(a.scalars == [0.5, 1.5, 2.5])
    #expect(copy.scalars == [0, 1, 2])
  }
}
