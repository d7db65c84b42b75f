/// What Adam keeps of one tensor between steps.
public struct AdamMoments: Sendable {
  /// The decayed means of the gradient and of its square.
  public internal(set) var first: Tensor
  public internal(set) var second: Tensor
  /// How many steps the moments hold.
  public internal(set) var stepCount = 0

  public init(for value: Tensor) {
    first = .zeros(value.shape)
    second = .zeros(value.shape)
  }

  /// 1 - βᵗ, by repeated multiplication in Double.
  func correction(_ beta: Float) -> Float {
    var (power, base, exponent) = (1.0, Double(beta), stepCount)
    while exponent > 0 {
      if exponent & 1 == 1 { power *= base }
      base *= base
      exponent >>= 1
    }
    return Float(1 - power)
  }
}

/// Adam's constants for one step.
public struct AdamSettings: Sendable {
  public var rate: Float
  public var beta1: Float = 0.9
  public var beta2: Float = 0.999
  public var epsilon: Float = 1e-8
  public var decay: Float = 0
  /// Whether decay shrinks the value itself (AdamW) rather than being added to the gradient.
  public var isDecoupled = false

  public init(rate: Float) {
    self.rate = rate
  }
}

extension Tensor {
  /// One step of gradient descent with momentum, in place and in one pass.
  ///
  /// g = gradient + decay·x; v = momentum·v + g; x -= rate·v, or rate·(g + momentum·v) by Nesterov's
  /// rule. The velocity has this tensor's shape and starts as zeros.
  public mutating func step(
    along gradient: Tensor, velocity: inout Tensor, rate: Float, momentum: Float = 0,
    decay: Float = 0, nesterov: Bool = false
  ) {
    require(
      gradient.shape == shape && velocity.shape == shape,
      "step: the shapes \(shape), \(gradient.shape) and \(velocity.shape) differ")
    makeConstant()
    velocity.makeConstant()
    Kernels.momentumStep(
      &self, gradient, &velocity, rate: rate, momentum: momentum, decay: decay,
      isNesterov: nesterov)
  }

  /// One step of Adam, in place and in one pass.
  ///
  /// Kingma and Ba, arXiv:1412.6980, Algorithm 1; with decoupled decay Loshchilov and Hutter,
  /// arXiv:1711.05101, Algorithm 2.
  public mutating func step(
    along gradient: Tensor, moments: inout AdamMoments, _ settings: AdamSettings
  ) {
    require(
      gradient.shape == shape && moments.first.shape == shape,
      "step: the shapes \(shape), \(gradient.shape) and \(moments.first.shape) differ")
    makeConstant()
    moments.first.makeConstant()
    moments.second.makeConstant()
    moments.stepCount += 1
    Kernels.adamStep(&self, gradient, &moments, settings)
  }

  /// Leaves the graph and owns its scalars alone.
  private mutating func makeConstant() {
    if isTracked { self = detached }
    makeUnique()
  }
}
