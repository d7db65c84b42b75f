import Tensors

/// Where a training stands between two steps.
struct Progress {
  /// The epoch that goes on or comes next.
  var epoch = 0
  /// What is done of it.
  var part = EpochPart()
  var history = TrainingHistory()
  var best: Best?

  /// The beginning of an epoch.
  struct EpochPart: Sendable, Codable {
    /// The number of finished steps.
    var batches = 0
    /// Their losses, each times its number of examples.
    var lossSum = 0.0
    var examples = 0
  }

  /// The best epoch so far by the watched metric.
  struct Best {
    let epoch: Int
    let value: Double
    let state: ModelState?
  }

  /// Takes an epoch into account, and says in the history whether to stop.
  mutating func finishEpoch(
    _ record: EpochRecord, of model: any Trainable, by rule: EarlyStopping?
  ) throws {
    epoch = record.epoch + 1
    part = EpochPart()
    guard let rule else { return }
    guard let value = record.metrics[rule.metric] else {
      throw TrainingError.metricMissing(
        name: rule.metric, epoch: record.epoch, available: Array(record.metrics.keys))
    }
    if rule.isImprovement(value, over: best?.value) {
      best = Best(
        epoch: record.epoch, value: value,
        state: rule.restoresBest ? ModelState(of: model) : nil)
    }
    // Without any number yet, every epoch since the beginning counts.
    history.isStoppedEarly = record.epoch - (best?.epoch ?? -1) > rule.patience
  }

  /// The history at the end, with the best weights given back to the model where that is wanted.
  func finished(_ model: any Trainable, by rule: EarlyStopping?) -> TrainingHistory {
    var history = history
    history.keptEpoch = epoch > 0 ? epoch - 1 : nil
    if let rule, rule.restoresBest, let best, let state = best.state {
      state.restore(to: model)
      history.keptEpoch = best.epoch
    }
    return history
  }
}
