import CKernels

extension Kernels {
  /// A function of two scalars that has a kernel.
  struct Binary {
    fileprivate let code: snb_binary_operation
    let name: StaticString

    static var add: Binary { Binary(code: SNB_ADD, name: "+") }
    static var subtract: Binary { Binary(code: SNB_SUBTRACT, name: "-") }
    static var multiply: Binary { Binary(code: SNB_MULTIPLY, name: "*") }
    static var divide: Binary { Binary(code: SNB_DIVIDE, name: "/") }
    static var maximum: Binary { Binary(code: SNB_MAXIMUM, name: "maximum") }
    static var minimum: Binary { Binary(code: SNB_MINIMUM, name: "minimum") }
    static var power: Binary { Binary(code: SNB_POWER, name: "power") }
    static var less: Binary { Binary(code: SNB_LESS, name: ".<") }
    static var lessEqual: Binary { Binary(code: SNB_LESS_EQUAL, name: ".<=") }
    static var equal: Binary { Binary(code: SNB_EQUAL, name: ".==") }
    static var notEqual: Binary { Binary(code: SNB_NOT_EQUAL, name: ".!=") }
    /// The gradients take the upstream gradient first, then the output (relu, sigmoid, tanh) or the
    /// input (gelu, silu).
    static var reluGradient: Binary { Binary(code: SNB_RELU_GRADIENT, name: "relu") }
    static var sigmoidGradient: Binary { Binary(code: SNB_SIGMOID_GRADIENT, name: "sigmoid") }
    static var tanhGradient: Binary { Binary(code: SNB_TANH_GRADIENT, name: "tanh") }
    static var geluGradient: Binary { Binary(code: SNB_GELU_GRADIENT, name: "gelu") }
    static var siluGradient: Binary { Binary(code: SNB_SILU_GRADIENT, name: "silu") }
  }

  static func binary(_ operation: Binary, _ a: Tensor, _ b: Tensor) -> Tensor {
    let y = Tensor(unset: .broadcast(a.shape, b.shape, in: operation.name))
    run(operation, a, b, into: y)
    return y
  }

  static func binary(_ operation: Binary, _ a: Tensor, _ b: Float) -> Tensor {
    let y = Tensor(unset: a.shape)
    run(operation, a, b, into: y)
    return y
  }

  static func binary(_ operation: Binary, _ a: Float, _ b: Tensor) -> Tensor {
    let y = Tensor(unset: b.shape)
    var walk = StridedWalk()
    walk.append(b.count, 0, 1)
    unsafe withUnsafePointer(to: a) { a in
      unsafe walk.withAddresses { rank, extents, first, second, _ in
        unsafe snb_binary(
          operation.code, rank, extents, a, first, b.storage.pointer, second, y.storage.pointer)
      }
    }
    return y
  }

  /// a = a ∘ b, where `a` has the result's shape and is its storage's only owner.
  static func update(_ a: inout Tensor, _ operation: Binary, _ b: Tensor) {
    run(operation, a, b, into: a)
  }

  static func update(_ a: inout Tensor, _ operation: Binary, _ b: Float) {
    run(operation, a, b, into: a)
  }

  static func select(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
    let values = Shape.broadcast(a.shape, b.shape, in: "select")
    let y = Tensor(unset: .broadcast(condition.shape, values, in: "select"))
    let walk = StridedWalk(over: y.shape, condition.shape, a.shape, b.shape)
    guard !walk.isEmpty else { return y }
    unsafe walk.withAddresses { rank, extents, first, second, third in
      unsafe snb_select(
        rank, extents, condition.storage.pointer, first, a.storage.pointer, second,
        b.storage.pointer, third, y.storage.pointer)
    }
    return y
  }

  private static func run(_ operation: Binary, _ a: Tensor, _ b: Tensor, into y: Tensor) {
    var walk = StridedWalk()
    if a.shape == b.shape {
      walk.append(y.count, 1, 1)
    } else {
      walk = StridedWalk(over: y.shape, a.shape, b.shape)
    }
    guard y.count > 0 else { return }
    unsafe walk.withAddresses { rank, extents, first, second, _ in
      unsafe snb_binary(
        operation.code, rank, extents, a.storage.pointer, first, b.storage.pointer, second,
        y.storage.pointer)
    }
  }

  private static func run(_ operation: Binary, _ a: Tensor, _ b: Float, into y: Tensor) {
    var walk = StridedWalk()
    walk.append(y.count, 1, 0)
    unsafe withUnsafePointer(to: b) { b in
      unsafe walk.withAddresses { rank, extents, first, second, _ in
        unsafe snb_binary(
          operation.code, rank, extents, a.storage.pointer, first, b, second, y.storage.pointer)
      }
    }
  }
}
