import Tensors
import Testing

struct MatrixProductTests {
  // A = (np.arange(6) - 2).reshape(2, 3), B = (np.arange(12) * 0.5 - 1).reshape(3, 4); A @ B
  private static let a = counting([2, 3], from: -2)
  private static let b = counting([3, 4], from: -1, by: 0.5)
  private static let product: [Float] = [1, -0.5, -2, -3.5, 10, 13, 16, 19]

  @Test func `it reads either factor transposed`() {
    let (a, b) = (Self.a, Self.b)
    #expect(a.matmul(b).scalars == Self.product)
    #expect(a.transposed().matmul(b, transposingSelf: true).scalars == Self.product)
    #expect(a.matmul(b.transposed(), transposingOther: true).scalars == Self.product)
    let both = a.transposed().matmul(b.transposed(), transposingSelf: true, transposingOther: true)
    #expect(both.scalars == Self.product)
    #expect(both.shape == [2, 4])
  }

  @Test func `it adds a bias to every row`() {
    let sum = Self.a.matmul(Self.b, bias: Tensor([1, 2, 3, 4]))
    #expect(sum.scalars == [2, 1.5, 1, 0.5, 11, 15, 19, 23])
  }

  @Test func `it multiplies matrix by matrix along leading axes`() {
    // A = (np.arange(12) % 5 - 2).reshape(2, 2, 3), B = (np.arange(12) % 7 - 3).reshape(2, 3, 2)
    let a = Tensor((0..<12).map { Float($0 % 5 - 2) }, shape: [2, 2, 3])
    let b = Tensor((0..<12).map { Float($0 % 7 - 3) }, shape: [2, 3, 2])
    let expected: [Float] = [7, 4, -7, -6, -3, 4, 10, -5]
    #expect(a.matmul(b).scalars == expected)
    #expect(a.transposed().matmul(b, transposingSelf: true).scalars == expected)
    #expect(a.matmul(b.transposed(), transposingOther: true).scalars == expected)
    #expect(a.matmul(b, bias: Tensor([1, 0])).scalars[0] == 8)
  }

  @Test func `one matrix serves all leading axes`() {
    let a = counting([2, 3, 4, 5])
    let b = counting([5, 2])
    let product = a.matmul(b)
    #expect(product.shape == [2, 3, 4, 2])
    #expect(product[1][2].scalars == a[1][2].matmul(b).scalars)
    #expect(a.transposed().matmul(b, transposingSelf: true).scalars == product.scalars)
  }
}
