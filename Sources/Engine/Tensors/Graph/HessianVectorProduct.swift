/// The Hessian of a function times a direction, by central differences of its gradient.
///
/// H·v ≈ (∇f(x + h·v) - ∇f(x - h·v)) / 2h: two gradients, an error of h²·‖v‖³·f⁗ and of rounding over
/// h. The default h = 2⁻⁸·(1 + ‖x‖) / ‖v‖ balances both for functions of moderate curvature.
///
///     // f = Σ x⁴, so that H·v = 12·x²·v
///     hessianVectorProduct(at: [x], along: [v]) { point in
///       let x = point[0].variable()
///       let gradients = x.power(4).sum().gradients()
///       return [gradients[x] ?? .zeros(like: x)]
///     }
///
/// Traps when point, direction and gradients differ in number or shapes.
public func hessianVectorProduct(
  at point: [Tensor], along direction: [Tensor], step: Float? = nil,
  gradients: ([Tensor]) throws -> [Tensor]
) rethrows -> [Tensor] {
  require(
    point.map(\.shape) == direction.map(\.shape),
    "hessianVectorProduct: the shapes \(point.map(\.shape)) and \(direction.map(\.shape)) differ")
  let length = euclideanLength(direction)
  if length == 0 { return direction.map { .zeros(like: $0) } }
  let h = step ?? Float(0x1p-8 * (1 + euclideanLength(point)) / length)
  require(h > 0 && h < .infinity, "hessianVectorProduct: the step \(h)")
  func gradient(at offset: Float) throws -> [Tensor] {
    let moved = zip(point, direction).map { $0.detached + $1.detached * offset }
    let result = try gradients(moved)
    require(
      result.map(\.shape) == point.map(\.shape),
      "hessianVectorProduct: gradients of \(result.map(\.shape)) at \(point.map(\.shape))")
    return result.map(\.detached)
  }
  let (ahead, behind) = (try gradient(at: h), try gradient(at: -h))
  return zip(ahead, behind).map { ($0 - $1) / (2 * h) }
}

/// The same for parameters, whose values are moved for each of the two gradients and then put back;
/// what the loss does not depend on gives zeros.
public func hessianVectorProduct(
  of parameters: [Parameter], along direction: [Tensor], step: Float? = nil,
  gradients: () throws -> Gradients
) rethrows -> [Tensor] {
  let values = parameters.map(\.value)
  defer {
    for (parameter, value) in zip(parameters, values) { parameter.value = value }
  }
  return try hessianVectorProduct(at: values, along: direction, step: step) { point in
    for (parameter, value) in zip(parameters, point) { parameter.value = value }
    let gradients = try gradients()
    return parameters.map { gradients[$0] ?? .zeros($0.shape) }
  }
}

private func euclideanLength(_ tensors: [Tensor]) -> Double {
  var sum = 0.0
  for tensor in tensors {
    tensor.withScalars { span in
      for index in span.indices { sum += Double(span[index]) * Double(span[index]) }
    }
  }
  return sum.squareRoot()
}
