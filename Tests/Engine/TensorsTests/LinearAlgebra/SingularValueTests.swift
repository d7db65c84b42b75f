import Numerics
import Tensors
import Testing

struct SingularValueTests {
  // u, s, vt = np.linalg.svd(a, full_matrices=False), and the signs of u's greatest scalars
  private static let values: [Float] = [10.60316406, 7.768859676, 3.196518614]
  private static let left: [Float] = [
    -0.271210226, -0.446066878, 0.748284763, 0.605910273, 0.050521117, 0.501609217, 0.554097577,
    -0.079933092, 0.097204448, 0.502284882, -0.210387301, -0.307200321, -0.001878045, 0.864765772,
    0.290925016,
  ]
  private static let right: [Float] = [
    0.895421005, 0.442854809, 0.045834945, 0.089988751, -0.280846528, 0.955524595, -0.436031247,
    0.851472164, 0.291327831,
  ]

  @Test func `the factors agree with NumPy`() {
    let factors = mixed([5, 3]).singularFactors()
    expectScalars(factors.values, Self.values)
    expectScalars(factors.left, Self.left)
    expectScalars(factors.right, Self.right)
    expectScalars(factors.product, mixed([5, 3]).scalars)
  }

  @Test(arguments: [[7, 4], [4, 4], [3, 6], [1, 1], [30, 5]])
  func `the factors multiply to the matrix in any shape`(extents: [Int]) {
    let a = DoubleMatrix(random(Shape(extents)))
    let (u, values, v) = a.singularValues()
    let scaled = DoubleMatrix(rows: u.rows, columns: u.columns) { u[$0, $1] * values[$1] }
    #expect(gap(scaled.product(v.transposed()), a) < 1e-13)
    #expect(gapFromOrthonormal(u) < 1e-13)
    #expect(gapFromOrthonormal(v) < 1e-13)
    #expect(values == values.sorted(by: >))
  }

  @Test func `small singular values keep their digits`() {
    // mpmath.svd_r(a * [1, 2**-20, 2**-40], compute_uv=False) with 40 digits
    let a = DoubleMatrix(mixed([5, 3]))
    let scales = [1, 0x1p-20, 0x1p-40]
    let (_, values, _) = DoubleMatrix(rows: 5, columns: 3) { a[$0, $1] * scales[$1] }
      .singularValues()
    let expected = [10.09950493836208, 3.6887333961285813e-06, 6.130457736929128e-12]
    #expect(zip(values, expected).allSatisfy { abs($0 / $1 - 1) < 1e-13 })
  }

  @Test func `a matrix of low rank still has orthonormal factors`() {
    let a = DoubleMatrix(rows: 5, columns: 4) { Double($0 + 1) * Double($1 - 1) }
    let (u, values, v) = a.singularValues()
    #expect(abs(values[0] - 330.0.squareRoot()) < 1e-13)
    #expect(values[1] < 1e-13)
    #expect(gapFromOrthonormal(u) < 1e-13)
    #expect(gapFromOrthonormal(v) < 1e-13)
    #expect(gapFromOrthonormal(DoubleMatrix(rows: 3, columns: 2).singularValues().v) < 1e-15)
  }

  @Test func `a truncated decomposition finds the greatest values`() {
    var generator = SeededGenerator(seed: 5)
    let factors = mixed([5, 3]).truncatedSingularFactors(rank: 2, using: &generator)
    expectScalars(factors.values, Array(Self.values.prefix(2)))
    // Twelve orthonormal directions with the values 2⁻ⁱ: ten are not looked at in full.
    let left = random([40, 12]).qr().q
    let right = random([30, 12], seed: 2).qr().q
    let values = Tensor((0..<12).map { 1 / Float(1 << $0) })
    let matrix = (left * values).matmul(right, transposingOther: true)
    let found = matrix.truncatedSingularFactors(rank: 4, oversampling: 3, using: &generator)
    expectScalars(found.values, [1, 0.5, 0.25, 0.125])
    expectScalars(
      found.left.matmul(left.slice(axis: 1, 0..<4), transposingSelf: true).absoluteValue(),
      Tensor.oneHot([0, 1, 2, 3], classes: 4).scalars, tolerance: 2e-5)
    let cut = matrix.singularFactors().truncated(to: 4)
    expectScalars(found.product, cut.product.scalars, tolerance: 1e-5)
  }

  @Test func `ranks out of range stop the program`() async {
    let exit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SeededGenerator(seed: 5)
      _ = Tensor.zeros([2, 3]).truncatedSingularFactors(rank: 3, using: &generator)
    }
    #expect(exit.message.contains("truncated: rank 3 of a matrix [2, 3]"))
  }
}
