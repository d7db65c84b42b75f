import CKernels

extension Kernels {
  /// op(a) op(b) + bias for matrices, or for equally many matrices on each side.
  static func product(
    _ a: Tensor, _ transposeA: Bool, _ b: Tensor, _ transposeB: Bool, bias: Tensor? = nil,
    shape: Shape
  ) -> Tensor {
    let y = Tensor(unset: shape)
    let (m, n) = (shape[-2], shape[-1])
    let k = a.shape[transposeA ? -2 : -1]
    let (rowA, rowB) = (a.shape[-1], b.shape[-1])
    if shape.rank == 2 {
      unsafe snb_gemm(
        transposeA, transposeB, m, n, k, a.storage.pointer, rowA, b.storage.pointer, rowB,
        y.storage.pointer, n, false, bias?.storage.pointer)
    } else {
      unsafe snb_gemm_batched(
        shape.count(of: 0..<shape.rank - 2), transposeA, transposeB, m, n, k, a.storage.pointer,
        m * k, b.storage.pointer, k * n, y.storage.pointer, m * n)
    }
    return y
  }
}
