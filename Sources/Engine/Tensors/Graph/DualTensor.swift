/// A value with its tangent: how fast it changes when the input moves along a direction.
///
/// The forward mode of differentiation: push a direction through a network and read the directional
/// derivative off the result (a Jacobian-vector product). Both parts are ordinary tensors, so that the
/// tangent's own gradient in the weights can be taken by `gradients()`: what a gradient penalty needs.
///
///     let input = DualTensor(images, tangent: direction)
///     let output = input.convolved(with: weight.tracked, bias: bias.tracked).leakyReLU(slope: 0.01)
///     let penalty = output.tangent.sum().gradients()[weight]
public struct DualTensor: Sendable {
  public let value: Tensor
  public let tangent: Tensor

  /// Traps when the shapes differ.
  public init(_ value: Tensor, tangent: Tensor) {
    require(
      value.shape == tangent.shape,
      "DualTensor: a value of \(value.shape) and a tangent of \(tangent.shape)")
    self.value = value
    self.tangent = tangent
  }

  /// A constant: its tangent is 0.
  public init(constant value: Tensor) {
    self.init(value, tangent: .zeros(like: value))
  }

  public var shape: Shape { value.shape }

  /// A linear operation, which the tangent goes through as the value does.
  public func linearly(_ operation: (Tensor) -> Tensor) -> DualTensor {
    DualTensor(operation(value), tangent: operation(tangent))
  }

  /// An operation on each scalar: `slope` is its derivative, which is multiplied with the tangent.
  func elementwise(_ result: Tensor, slope: Tensor) -> DualTensor {
    DualTensor(result, tangent: tangent * slope)
  }
}

/// Arithmetic by the sum and product rules; axes of extent 1 repeat.
extension DualTensor {
  public static func + (a: DualTensor, b: DualTensor) -> DualTensor {
    DualTensor(a.value + b.value, tangent: a.tangent + b.tangent)
  }

  public static func - (a: DualTensor, b: DualTensor) -> DualTensor {
    DualTensor(a.value - b.value, tangent: a.tangent - b.tangent)
  }

  /// d(ab) = b·da + a·db.
  public static func * (a: DualTensor, b: DualTensor) -> DualTensor {
    DualTensor(a.value * b.value, tangent: a.tangent * b.value + a.value * b.tangent)
  }

  /// d(a/b) = (da - a/b·db) / b.
  public static func / (a: DualTensor, b: DualTensor) -> DualTensor {
    let quotient = a.value / b.value
    return DualTensor(quotient, tangent: (a.tangent - quotient * b.tangent) / b.value)
  }

  public static func + (a: DualTensor, b: Tensor) -> DualTensor {
    let sum = a.value + b
    return DualTensor(sum, tangent: a.tangent.broadcast(to: sum.shape))
  }

  public static func * (a: DualTensor, b: Tensor) -> DualTensor { a.linearly { $0 * b } }

  public static func * (a: DualTensor, b: Float) -> DualTensor { a.linearly { $0 * b } }
}
