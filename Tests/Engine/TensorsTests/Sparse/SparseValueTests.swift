import Tensors
import Testing

/// Values of SciPy 1 (scipy.sparse.csr_matrix) and NumPy on small integers and halves, which are exact.
@Suite struct SparseValueTests {
  /// np.where((7r + 5c) % 4 == 1, (6r + c) % 5 - 1.5, 0) of 4 rows and 6 columns.
  private var dense: Tensor {
    Tensor(
      (0..<24).map { place in
        let (row, column) = place.quotientAndRemainder(dividingBy: 6)
        return (7 * row + 5 * column) % 4 == 1 ? Float(place % 5) - 1.5 : 0
      }, shape: [4, 6])
  }
  private let x = Tensor((0..<12).map { Float($0 * 7 % 11 - 4) * 0.5 }, shape: [6, 2])
  private let upstream = Tensor((0..<8).map { Float($0 - 3) }, shape: [4, 2])

  @Test func `a product and its gradient agree with SciPy`() throws {
    let matrix = SparseMatrix(nonZerosOf: dense)
    #expect(matrix.pattern.rowOffsets == [0, 2, 3, 4, 6])
    #expect(matrix.pattern.columnIndices == [1, 5, 2, 3, 0, 4])
    let x = x.variable()
    let product = matrix.matmul(x)
    #expect(product.scalars == [0.25, 1.5, 1.5, -1.5, -3.75, -0.75, -3.75, 3.25])
    let gradient = try #require((product * upstream).sum().gradients()[x])
    #expect(gradient.scalars == [4.5, 6, 1.5, 1, -1.5, 0, -1.5, -3, 1.5, 2, 4.5, 3])
    #expect(matrix.transposed.dense.scalars == matrix.dense.transposed().scalars)
  }

  @Test func `rows times a sparse matrix agree with the product turned around`() throws {
    let matrix = SparseMatrix(nonZerosOf: dense)
    let rows = x.transposed().variable()
    let product = rows.matmul(matrix, transposingOther: true)
    #expect(product.transposed().scalars == matrix.matmul(x).scalars)
    let gradient = try #require((product * upstream.transposed()).sum().gradients()[rows])
    let back = upstream.transposed().matmul(matrix)
    #expect(gradient.scalars == back.scalars)
    #expect(back.transposed().scalars == matrix.transposed.matmul(upstream).scalars)
  }

  @Test func `gradients of the values are those at the kept places`() throws {
    let (w, v) = (dense.variable(), dense.variable())
    let y = x.transposed().matmul(SparseMatrix(w, keeping: kept), transposingOther: true)
    let z = x.transposed().matmul(v, transposingOther: true)
    let (found, whole) = ((y * y).sum().gradients(), (z * z).sum().gradients())
    let expected = try #require(whole[v])
    #expect(
      try #require(found[w]).scalars == Tensor.select(kept.tensor, expected, Tensor(0)).scalars)
  }

  private var kept: Mask {
    let isKept = dense.scalars.map { $0 != 0 }
    return Mask(shape: [4, 6]) { isKept[$0] }
  }

  /// scipy.sparse.diags(degrees ** -0.5) @ (A + I) @ the same, of the edges 0-1, 1-2, 2-0, 3-1; node 4
  /// stands alone.
  @Test func `a normalised adjacency agrees with SciPy`() {
    let edges = [(0, 1), (1, 2), (2, 0), (3, 1), (1, 0)]
    let (a, b, c): (Float, Float, Float) = (1 / 3, 0.2886751, 0.3535534)
    expectScalars(
      SparseMatrix.normalizedAdjacency(nodes: 5, edges: edges).dense,
      [
        a, b, a, 0, 0, b, 0.25, b, c, 0, a, b, a, 0, 0, 0, c, 0, 0.5, 0, 0, 0, 0, 0, 1,
      ], tolerance: 1e-7)
    expectScalars(
      SparseMatrix.normalizedAdjacency(
        nodes: 5, edges: edges, withLoops: false, normalization: .rows
      ).dense,
      [
        0, 0.5, 0.5, 0, 0, a, 0, a, a, 0, 0.5, 0.5, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
      ], tolerance: 1e-7)
  }
}
