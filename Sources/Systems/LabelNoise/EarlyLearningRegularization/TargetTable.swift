import Tensors

/// Running averages of the model's own outputs, one row for each training sample (the paper's t).
///
/// Rows are keyed by the sample's index in the training set, begin at zero, and never carry a gradient.
struct TargetTable {
  let classes: Int
  /// β: the share of the old target that stays.
  let decay: Float
  var rows: [Float]

  /// n × C zeros.
  init(samples: Int, classes: Int, decay: Float) {
    self.classes = classes
    self.decay = decay
    rows = [Float](repeating: 0, count: samples * classes)
  }

  /// t of these samples, `[indices.count, classes]`.
  func targets(of indices: [Int]) -> Tensor {
    var picked: [Float] = []
    picked.reserveCapacity(indices.count * classes)
    for index in indices { picked += rows[index * classes..<(index + 1) * classes] }
    return Tensor(picked, shape: [indices.count, classes])
  }

  /// t ← β t + (1 − β) p̃ / Σ p̃ for each sample (algorithm, step 1); `probabilities` are p̃ `[B, C]`.
  mutating func update(_ indices: [Int], with probabilities: Tensor) {
    let values = probabilities.scalars
    for (row, index) in indices.enumerated() {
      let output = values[row * classes..<(row + 1) * classes]
      let total = output.reduce(0, +)
      for (offset, value) in output.enumerated() {
        let place = index * classes + offset
        rows[place] = decay * rows[place] + (1 - decay) * value / total
      }
    }
  }

  /// The class to which each sample's target leans: where it is not the given label, that is suspect.
  var leaningClasses: [Int] {
    stride(from: 0, to: rows.count, by: classes).map { start in
      var best = 0
      for offset in 1..<classes where rows[start + offset] > rows[start + best] { best = offset }
      return best
    }
  }
}
