import Tensors
import Testing

@Suite struct SparseProductTests {
  private func masked(_ rows: Int, _ columns: Int) -> (Tensor, Mask) {
    let mask = Mask(shape: [rows, columns]) { $0 &* 2_654_435_761 >> 7 & 7 == 0 }
    return (random([rows, columns], seed: 5) * mask.tensor, mask)
  }

  private func bits(_ tensor: Tensor) -> [UInt32] {
    tensor.scalars.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
  }

  @Test(arguments: [1, 16, 37, 130, 200])
  func `a sparse product and its gradients have the dense product's bits`(width: Int) {
    let (weight, mask) = masked(33, 70)
    let (w, x) = (weight.variable(), random([70, width], seed: 6).variable())
    let upstream = random([33, width], seed: 7)
    let sparse = SparseMatrix(w, keeping: mask).matmul(x)
    let found = (sparse * upstream).sum().gradients()
    let (v, z) = (weight.variable(), x.detached.variable())
    let dense = v.matmul(z)
    let expected = (dense * upstream).sum().gradients()
    #expect(bits(sparse) == bits(dense))
    #expect(bits(found[x] ?? Tensor(0)) == bits(expected[z] ?? Tensor(0)))
    let masked = Tensor.select(mask.tensor, expected[v] ?? Tensor(0), Tensor(0))
    #expect(bits(found[w] ?? Tensor(0)) == bits(masked))
  }

  @Test(arguments: [(2, 4), (1, 4), (4, 8)])
  func `a packed product has the dense product's bits`(kept: Int, groupSize: Int) {
    let packed = PackedSparseMatrix(random([19, 136]), keeping: kept, of: groupSize)
    let x = random([136, 45], seed: 8)
    #expect(bits(packed.matmul(x)) == bits(packed.sparse.dense.matmul(x)))
  }

  @Test func `infinities and underflow to negative zero give what the dense product gives`() {
    let sparse = SparseMatrix(rows: 2, columns: 2, entries: [(0, 0, -1e-30), (1, 0, 1)])
    for other in [Float.infinity, .nan, 0] {
      let x = Tensor([1e-30, other], shape: [2, 1])
      #expect(bits(sparse.matmul(x)) == bits(sparse.dense.matmul(x)))
    }
  }

  @Test(arguments: [Float.infinity, .nan, 0])
  func `a packed product gives at infinities and underflow what the dense product gives`(
    other: Float
  ) {
    let weight = Tensor([-1e-30, 0, 1, 0], shape: [2, 2])
    let packed = PackedSparseMatrix(weight, keeping: 1, of: 2)
    let x = Tensor([1e-30, other], shape: [2, 1])
    #expect(bits(packed.matmul(x)) == bits(weight.matmul(x)))
  }
}
