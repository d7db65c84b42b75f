import Tensors
import Testing

struct PositiveDefiniteTests {
  // a.T @ a + np.eye(3)
  private static let matrix = Tensor([103, 2, -21, 2, 16, -16, -21, -16, 67], shape: [3, 3])

  @Test func `the Cholesky factor agrees with NumPy`() {
    // np.linalg.cholesky(s)
    let factor = Self.matrix.choleskyFactor() ?? .zeros([3, 3])
    expectScalars(
      factor,
      [
        10.148891565, 0, 0, 0.197065856, 3.995142682, 0, -2.069191484, -3.902797535, 6.891053476,
      ])
  }

  @Test func `a matrix that is not positive definite has no Cholesky factor`() {
    #expect(Tensor([1, 2, 2, 1], shape: [2, 2]).choleskyFactor() == nil)
    #expect(Tensor([0], shape: [1, 1]).choleskyFactor() == nil)
    #expect(Tensor([.nan], shape: [1, 1]).choleskyFactor() == nil)
  }

  @Test func `equations agree with NumPy`() {
    // np.linalg.solve(s, np.arange(6).reshape(3, 2))
    expectScalars(
      Self.matrix.solvingPositiveDefinite(counting([3, 2])),
      [0.02075114, 0.037685095, 0.2477839832, 0.3536916534, 0.1253778757, 0.1709022903],
      tolerance: 1e-7)
  }

  @Test func `the logarithm of the determinant agrees with NumPy and the eigenvalues`() {
    // np.linalg.slogdet(s)[1]
    expectScalars(Self.matrix.logDeterminant(), [11.265335521])
    expectScalars(Self.matrix.symmetricEigen().values.log().sum(), [11.265335521])
  }

  @Test(arguments: [
    Differentiated("log-determinant", [3, 5]) {
      (Tensor(DoubleMatrix.identity(3)) + $0[0].matmul($0[0], transposingOther: true) * 0.3)
        .logDeterminant()
    },
    Differentiated("solution", [3, 4], [3, 2]) {
      (Tensor(DoubleMatrix.identity(3)) + $0[0].matmul($0[0], transposingOther: true) * 0.3)
        .solvingPositiveDefinite($0[1])
    },
  ])
  func `both are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `the gradient of the log-determinant is the inverse`() {
    // Of ½ log det(I + s·W·Wᵀ) it is s·(I + s·W·Wᵀ)⁻¹·W.
    let w = random([4, 3]).variable()
    let sum = Tensor(DoubleMatrix.identity(4)) + w.matmul(w, transposingOther: true) * 0.7
    let gradients = (sum.logDeterminant() * 0.5).gradients()
    let expected = sum.detached.solvingPositiveDefinite(w.detached * 0.7)
    expectScalars(gradients[w] ?? .zeros([1]), expected.scalars)
  }

  @Test func `what does not fit stops the program`() async {
    let square = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).logDeterminant() }
    #expect(square.message.contains("logDeterminant: the matrix [2, 3] is not square"))
    let definite = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 2]).logDeterminant() }
    #expect(
      definite.message.contains("logDeterminant: the matrix [2, 2] is not positive definite"))
    let right = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 2]).solvingPositiveDefinite(.zeros([3, 1])) }
    #expect(
      right.message.contains("solvingPositiveDefinite: the shapes [2, 2] and [3, 1] do not fit"))
  }
}

extension Tensor {
  fileprivate init(_ matrix: DoubleMatrix) { self = matrix.tensor }
}
