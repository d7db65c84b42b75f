public import Learning

/// How long and by which steps a model is trained.
public struct Budget: Hashable, Sendable {
  public var epochs: Int
  public var batchSize: Int
  /// What moves the weights, with its rate at the start.
  public var optimizer: OptimizerChoice
  /// Epochs before which the rate is multiplied by 0.1.
  public var milestones: [Int]

  public init(
    epochs: Int, batchSize: Int = 128, optimizer: OptimizerChoice, milestones: [Int] = []
  ) {
    self.epochs = epochs
    self.batchSize = batchSize
    self.optimizer = optimizer
    self.milestones = milestones
  }

  /// A budget of plain SGD; `weightDecay` is an L2 penalty, as it is added to the gradient.
  public init(
    epochs: Int, batchSize: Int = 128, rate: Float = 0.05, momentum: Float = 0.9,
    weightDecay: Float = 1e-4, milestones: [Int] = []
  ) {
    self.init(
      epochs: epochs, batchSize: batchSize,
      optimizer: .sgd(SGD(rate: rate, momentum: momentum, decay: weightDecay)),
      milestones: milestones)
  }

  /// The rate of each step of a training on `count` samples.
  public func schedule(samples count: Int) -> MultiStep {
    let stepsPerEpoch = (count + batchSize - 1) / batchSize
    return MultiStep(rate: optimizer.rate, milestones: milestones.map { $0 * stepsPerEpoch })
  }
}
