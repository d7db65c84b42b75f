/// What a training left: a record of each step and of each epoch.
public struct TrainingHistory: Hashable, Sendable, Codable {
  public var steps: [StepRecord] = []
  public var epochs: [EpochRecord] = []
  /// Whether early stopping ended the training before its last epoch.
  public var isStoppedEarly = false
  /// The epoch whose weights the model has: the best one where early stopping restores it.
  public var keptEpoch: Int?

  public init() {}

  /// A metric's values by epoch, `nil` where an epoch lacks it.
  public func values(of metric: String) -> [Double?] {
    epochs.map { $0.metrics[metric] }
  }
}

/// One update of the weights.
public struct StepRecord: Hashable, Sendable, Codable {
  /// Counted over all epochs, from 0.
  public let step: Int
  public let epoch: Int
  public let rate: Float
  /// The batch's loss before the update.
  public let loss: Float

  public init(step: Int, epoch: Int, rate: Float, loss: Float) {
    self.step = step
    self.epoch = epoch
    self.rate = rate
    self.loss = loss
  }
}

/// One walk over all examples.
public struct EpochRecord: Hashable, Sendable, Codable {
  /// Counted from 0.
  public let epoch: Int
  /// The mean of the steps' losses, each weighted with its batch's size.
  public let loss: Double
  /// What the evaluation after the epoch measured.
  public let metrics: [String: Double]

  public init(epoch: Int, loss: Double, metrics: [String: Double]) {
    self.epoch = epoch
    self.loss = loss
    self.metrics = metrics
  }
}
