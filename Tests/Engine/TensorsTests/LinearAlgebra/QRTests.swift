import Tensors
import Testing

struct QRTests {
  @Test func `the factors agree with NumPy`() {
    // q, r = np.linalg.qr(a); s = np.sign(np.diag(r)); q * s, (r.T * s).T
    let (q, r) = mixed([5, 3]).qr()
    expectScalars(
      q,
      [
        -0.396059017, 0.795888621, 0.205327279, 0.594088526, 0.48665801, 0.177522543, 0.495073771,
        0.233190297, -0.152926046, 0.396059017, -0.020277417, -0.483374635, 0.297044263,
        -0.273745131, 0.818100875,
      ])
    expectScalars(
      r,
      [10.099504938, 0.198029509, -2.07930984, 0, 3.86791731, -4.030136646, 0, 0, 6.740509565])
  }

  @Test(arguments: [[7, 4], [4, 4], [3, 6], [1, 1], [5, 1], [1, 5], [40, 9]])
  func `the factors multiply to the matrix in any shape`(extents: [Int]) {
    let a = DoubleMatrix(random(Shape(extents)))
    let (q, r) = a.qrFactors()
    #expect(gapFromOrthonormal(q) < 1e-14)
    #expect(gap(q.product(r), a) < 1e-14)
    #expect((0..<r.rows).allSatisfy { r[$0, $0] >= 0 })
  }

  @Test func `dependent and empty columns leave the first factor orthonormal`() {
    let a = DoubleMatrix(rows: 4, columns: 3) { row, column in
      column == 1 ? 0 : Double(row + 1)
    }
    let (q, r) = a.qrFactors()
    #expect(gapFromOrthonormal(q) < 1e-14)
    #expect(gap(q.product(r), a) < 1e-14)
  }

  @Test func `only a matrix has factors`() async {
    let exit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3, 4]).qr() }
    #expect(exit.message.contains("qr: a matrix is needed, not the shape [2, 3, 4]"))
  }
}
