extension SafeTensors {
  /// Adds a training's history as columns: one row a step, one row an epoch.
  mutating func append(_ history: TrainingHistory) {
    let (steps, epochs) = (history.steps, history.epochs)
    append("history.step", integers: steps.map(\.step))
    append("history.stepEpoch", integers: steps.map(\.epoch))
    append("history.rate", doubles: steps.map { Double($0.rate) })
    append("history.loss", doubles: steps.map { Double($0.loss) })
    append("history.epoch", integers: epochs.map(\.epoch))
    append("history.epochLoss", doubles: epochs.map(\.loss))
    append(
      "history.end", integers: [history.isStoppedEarly ? 1 : 0, history.keptEpoch ?? -1])
    let names = Set(epochs.flatMap(\.metrics.keys)).sorted()
    append("history.metrics", integers: [names.count])
    for (index, name) in names.enumerated() {
      metadata["metric.\(index)"] = name
      // An epoch may lack a metric, and NaN is a value that it may have.
      append("history.metric.\(index).is", integers: epochs.map { $0.metrics[name] == nil ? 0 : 1 })
      append("history.metric.\(index)", doubles: epochs.map { $0.metrics[name] ?? 0 })
    }
  }

  /// The history that was added, or nothing where a column is missing or of another length.
  var history: TrainingHistory? {
    guard let steps = integers("history.step"), let stepEpochs = integers("history.stepEpoch"),
      let rates = self["history.rate"]?.doubles, let losses = self["history.loss"]?.doubles,
      let epochs = integers("history.epoch"), let sums = self["history.epochLoss"]?.doubles,
      let end = integers("history.end"), let count = integers("history.metrics")?.first,
      [stepEpochs.count, rates.count, losses.count].allSatisfy({ $0 == steps.count }),
      sums.count == epochs.count, end.count == 2, count >= 0
    else { return nil }
    var metrics = epochs.map { _ in [String: Double]() }
    for index in 0..<count {
      guard let name = metadata["metric.\(index)"],
        let has = integers("history.metric.\(index).is"), has.count == epochs.count,
        let values = self["history.metric.\(index)"]?.doubles, values.count == epochs.count
      else { return nil }
      for row in epochs.indices where has[row] == 1 { metrics[row][name] = values[row] }
    }
    var history = TrainingHistory()
    history.steps = steps.indices.map { row in
      StepRecord(
        step: steps[row], epoch: stepEpochs[row], rate: Float(rates[row]), loss: Float(losses[row]))
    }
    history.epochs = epochs.indices.map { row in
      EpochRecord(epoch: epochs[row], loss: sums[row], metrics: metrics[row])
    }
    history.isStoppedEarly = end[0] == 1
    history.keptEpoch = end[1] < 0 ? nil : end[1]
    return history
  }
}
