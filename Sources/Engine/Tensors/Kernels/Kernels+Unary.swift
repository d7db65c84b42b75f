import CKernels

extension Kernels {
  /// A function of one scalar that has a kernel.
  struct Unary {
    fileprivate let code: snb_unary_operation

    static var negate: Unary { Unary(code: SNB_NEGATE) }
    static var absolute: Unary { Unary(code: SNB_ABSOLUTE) }
    static var sign: Unary { Unary(code: SNB_SIGN) }
    static var square: Unary { Unary(code: SNB_SQUARE) }
    static var squareRoot: Unary { Unary(code: SNB_SQUARE_ROOT) }
    static var reciprocal: Unary { Unary(code: SNB_RECIPROCAL) }
    static var exp: Unary { Unary(code: SNB_EXP) }
    static var expMinusOne: Unary { Unary(code: SNB_EXP_MINUS_ONE) }
    static var log: Unary { Unary(code: SNB_LOG) }
    static var logOnePlus: Unary { Unary(code: SNB_LOG_ONE_PLUS) }
    static var sin: Unary { Unary(code: SNB_SIN) }
    static var cos: Unary { Unary(code: SNB_COS) }
    static var tanh: Unary { Unary(code: SNB_TANH) }
    static var erf: Unary { Unary(code: SNB_ERF) }
    static var sigmoid: Unary { Unary(code: SNB_SIGMOID) }
    static var relu: Unary { Unary(code: SNB_RELU) }
    static var gelu: Unary { Unary(code: SNB_GELU) }
    static var silu: Unary { Unary(code: SNB_SILU) }
    static var softplus: Unary { Unary(code: SNB_SOFTPLUS) }
    static var floor: Unary { Unary(code: SNB_FLOOR) }
    static var round: Unary { Unary(code: SNB_ROUND) }
    static var isNaN: Unary { Unary(code: SNB_IS_NAN) }
  }

  static func unary(_ operation: Unary, _ x: Tensor) -> Tensor {
    let y = Tensor(unset: x.shape)
    unsafe snb_unary(operation.code, x.count, x.storage.pointer, y.storage.pointer)
    return y
  }

  static func scale(_ x: Tensor, by factor: Float) -> Tensor {
    let y = Tensor(unset: x.shape)
    unsafe snb_scale(x.count, factor, x.storage.pointer, y.storage.pointer)
    return y
  }

  static func clamp(_ x: Tensor, _ low: Float, _ high: Float) -> Tensor {
    let y = Tensor(unset: x.shape)
    unsafe snb_clamp(x.count, low, high, x.storage.pointer, y.storage.pointer)
    return y
  }

  static func fill(_ shape: Shape, _ value: Float) -> Tensor {
    let y = Tensor(unset: shape)
    unsafe snb_fill(y.count, value, y.storage.pointer)
    return y
  }

  /// y += factor · x, where `y` is its storage's only owner.
  static func addScaled(_ factor: Float, _ x: Tensor, into y: inout Tensor) {
    unsafe snb_add_scaled(y.count, factor, x.storage.pointer, y.storage.pointer)
  }
}
