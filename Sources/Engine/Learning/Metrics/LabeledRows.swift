import Tensors

/// The rows of a table `[..., classes]` in Double, each with its label.
struct LabeledRows {
  let classes: Int
  let scalars: [Double]
  let labels: [Int]

  /// Checks that there is one label a row, each -1 or in `0..<classes`, and at least one not -1.
  init(_ table: Tensor, _ labels: [Int], caller: String) {
    require(table.rank > 0, "\(caller): one row of classes an example is needed, not a scalar")
    let classes = table.shape[-1]
    require(
      classes > 0 && table.count == labels.count * classes,
      "\(caller): \(labels.count) labels do not fit rows of shape \(table.shape)")
    for label in labels {
      require(
        (-1..<classes).contains(label), "\(caller): label \(label) is not in 0..<\(classes) or -1")
    }
    require(
      labels.contains { $0 != -1 }, "\(caller): there is no label to compare with")
    self.classes = classes
    self.scalars = table.scalars.map(Double.init)
    self.labels = labels
  }

  /// Calls `body` with each row that has a label.
  func forEach(_ body: (_ row: Row, _ label: Int) -> Void) {
    for (index, label) in labels.enumerated() where label != -1 {
      body(Row(scalars: scalars, start: index * classes, count: classes), label)
    }
  }

  /// The mean of a value of each labelled row.
  func mean(_ value: (_ row: Row, _ label: Int) -> Double) -> Double {
    var (sum, count) = (0.0, 0)
    forEach { row, label in
      sum += value(row, label)
      count += 1
    }
    return sum / Double(count)
  }

  /// One row of the table.
  struct Row: RandomAccessCollection {
    let scalars: [Double]
    let start: Int
    let count: Int
    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(index: Int) -> Double { scalars[start + index] }
  }
}
