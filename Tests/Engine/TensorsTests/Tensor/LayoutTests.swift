import Tensors
import Testing

struct LayoutTests {
  @Test func `it reshapes, and one extent follows from the rest`() {
    let x = counting([2, 6])
    #expect(x.reshaped(to: [3, -1]).shape == [3, 4])
    #expect(x.reshaped(to: Shape([12])).scalars == x.scalars)
    #expect(Tensor(1).reshaped(to: [1, 1]).shape == [1, 1])
  }

  @Test func `it permutes as NumPy's transpose`() {
    // np.arange(6).reshape(1, 2, 3).transpose(2, 0, 1)
    let x = counting([1, 2, 3])
    #expect(x.permuted(to: [2, 0, 1]).scalars == [0, 3, 1, 4, 2, 5])
    #expect(x.permuted(to: [2, 0, 1]).shape == [3, 1, 2])
    #expect(x.permuted(to: [-3, -2, -1]).scalars == x.scalars)
    #expect(counting([2, 2]).transposed().scalars == [0, 2, 1, 3])
  }

  @Test func `it repeats to a larger shape`() {
    #expect(counting([2, 1]).broadcast(to: [2, 2, 2]).scalars == [0, 0, 1, 1, 0, 0, 1, 1])
  }

  @Test func `it cuts, pads and joins`() {
    let x = counting([2, 3])
    #expect(x.slice(axis: 1, 1..<3).scalars == [1, 2, 4, 5])
    #expect(x.slice(axis: 0, 1..<1).shape == [0, 3])
    #expect(x.padded(axis: -1, before: 1, after: 1).scalars == [0, 0, 1, 2, 0, 0, 3, 4, 5, 0])
    #expect(x[1].scalars == [3, 4, 5])
    #expect(Tensor([4, 5])[1].scalar == 5)
    let wide = Tensor.concatenating([x, counting([2, 1], from: 9)], axis: 1)
    #expect(wide.scalars == [0, 1, 2, 9, 3, 4, 5, 10])
    #expect(Tensor.concatenating([x, x], axis: 0).shape == [4, 3])
    let stack = Tensor.stacking([Tensor([1, 2]), Tensor([3, 4])], axis: -1)
    #expect(stack.scalars == [1, 3, 2, 4])
    #expect(Tensor.stacking([Tensor(1), Tensor(2)]).shape == [2])
  }

  @Test func `it gathers rows and elements of rows`() {
    let x = counting([3, 2])
    #expect(x.rows([2, 0, 2]).scalars == [4, 5, 0, 1, 4, 5])
    #expect(x.rows([]).shape == [0, 2])
    #expect(x.selecting([1, 0, 1]).scalars == [1, 2, 5])
  }

  @Test func `it makes one-hot rows`() {
    #expect(Tensor.oneHot([2, 0], classes: 3).scalars == [0, 0, 1, 1, 0, 0])
  }
}
