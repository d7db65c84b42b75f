import Tensors
import Testing

struct SymmetricEigenTests {
  @Test func `values and vectors agree with NumPy`() {
    // m = (np.arange(16) * 7 % 11 - 4.0).reshape(4, 4); w, v = np.linalg.eigh(m + m.T)
    // v * np.sign(v[np.abs(v).argmax(0), range(4)])
    let m = mixed([4, 4])
    let (values, vectors) = (m + m.transposed()).symmetricEigen()
    expectScalars(values, [-18.373436279, -5.900442856, 6.527274644, 9.746604492])
    expectScalars(
      vectors,
      [
        0.680032132, 0.536651106, -0.270986131, 0.41967655, -0.505594884, 0.607317637, 0.494496219,
        0.361956614, 0.42966391, -0.426380888, 0.728958685, 0.319699074, -0.311959992,
        -0.401709119, -0.388148478, 0.768538552,
      ])
  }

  @Test(arguments: [1, 2, 3, 8, 31])
  func `the vectors diagonalise the matrix`(count: Int) {
    let half = DoubleMatrix(random([count, count]))
    let a = DoubleMatrix(rows: count, columns: count) { half[$0, $1] + half[$1, $0] }
    let (values, vectors) = a.symmetricEigen()
    #expect(gapFromOrthonormal(vectors) < 1e-13)
    let scaled = DoubleMatrix(rows: count, columns: count) { vectors[$0, $1] * values[$1] }
    #expect(gap(a.product(vectors), scaled) < 1e-13 * Double(count))
    #expect(values == values.sorted())
  }

  @Test func `repeated values and zeros converge`() {
    #expect(DoubleMatrix(rows: 5, columns: 5).symmetricEigen().values == [0, 0, 0, 0, 0])
    let (values, vectors) = DoubleMatrix(rows: 6, columns: 6) { _, _ in 1 }.symmetricEigen()
    #expect(zip(values, [0, 0, 0, 0, 0, 6]).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(gapFromOrthonormal(vectors) < 1e-14)
    // A closed form: the path graph's Laplacian has the eigenvalues 2 - 2 cos(π k / n).
    let path = DoubleMatrix(rows: 4, columns: 4) { row, column in
      if row == column { return row == 0 || row == 3 ? 1 : 2 }
      return abs(row - column) == 1 ? -1 : 0
    }
    let expected = [0, 2 - 2.0.squareRoot(), 2, 2 + 2.0.squareRoot()]
    #expect(zip(path.symmetricEigen().values, expected).allSatisfy { abs($0 - $1) < 1e-14 })
  }

  @Test func `only a square matrix has eigenvalues`() async {
    let exit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).symmetricEigen() }
    #expect(exit.message.contains("symmetricEigen: the matrix [2, 3] is not square"))
  }
}
