import CKernels

extension Kernels {
  /// A way to make one scalar of many.
  struct Reduction {
    fileprivate let code: snb_reduction

    static var sum: Reduction { Reduction(code: SNB_SUM) }
    static var maximum: Reduction { Reduction(code: SNB_MAX) }
    static var minimum: Reduction { Reduction(code: SNB_MIN) }
  }

  /// Reduces the middle of x[outer, count, inner].
  static func reduce(
    _ reduction: Reduction, _ x: Tensor, outer: Int, count: Int, inner: Int, shape: Shape
  ) -> Tensor {
    let y = Tensor(unset: shape)
    unsafe snb_reduce(
      reduction.code, outer, count, inner, x.storage.pointer, y.storage.pointer)
    return y
  }

  /// The position of each row's first greatest scalar.
  static func argMax(_ x: Tensor, rows: Int, width: Int) -> IndexBuffer {
    let indices = IndexBuffer(count: rows)
    unsafe indices.withPointer { unsafe snb_row_arg_max(rows, width, x.storage.pointer, $0) }
    return indices
  }

  static func softmax(_ x: Tensor) -> Tensor {
    let y = Tensor(unset: x.shape)
    let width = x.shape[-1]
    unsafe snb_softmax(
      x.count / max(width, 1), width, x.storage.pointer, y.storage.pointer)
    return y
  }

  static func logSoftmax(_ x: Tensor) -> Tensor {
    let y = Tensor(unset: x.shape)
    let width = x.shape[-1]
    unsafe snb_log_softmax(
      x.count / max(width, 1), width, x.storage.pointer, y.storage.pointer)
    return y
  }

  static func softmaxGradient(_ gradient: Tensor, output y: Tensor) -> Tensor {
    let x = Tensor(unset: y.shape)
    let width = y.shape[-1]
    unsafe snb_softmax_gradient(
      y.count / max(width, 1), width, y.storage.pointer, gradient.storage.pointer,
      x.storage.pointer)
    return x
  }

  static func logSoftmaxGradient(_ gradient: Tensor, output y: Tensor) -> Tensor {
    let x = Tensor(unset: y.shape)
    let width = y.shape[-1]
    unsafe snb_log_softmax_gradient(
      y.count / max(width, 1), width, y.storage.pointer, gradient.storage.pointer,
      x.storage.pointer)
    return x
  }
}
