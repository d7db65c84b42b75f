public import Digests
public import Tensors

/// Rows of a table of numbers with any number of classes each.
public struct MultiLabeledRows: Sendable {
  public let name: String
  /// [count, features], unscaled.
  public let features: Tensor
  public let featureNames: [String]
  /// Of each row, whether it has each class of `classNames`.
  public let labels: [[Bool]]
  public let classNames: [String]
  /// Tells data apart: of the file it was read from and of every choice made since.
  public let fingerprint: Digest

  /// Traps unless each row has an entry for each class and a name stands for each column.
  public init(
    name: String, features: Tensor, featureNames: [String], labels: [[Bool]],
    classNames: [String], fingerprint: Digest
  ) {
    require(
      features.rank == 2 && features.shape[0] == labels.count
        && features.shape[1] == featureNames.count,
      "MultiLabeledRows: features of the shape \(features.shape), \(labels.count) rows of labels, "
        + "\(featureNames.count) names")
    require(
      labels.allSatisfy { $0.count == classNames.count },
      "MultiLabeledRows: rows of labels that are not of \(classNames.count) classes")
    self.name = name
    self.features = features
    self.featureNames = featureNames
    self.labels = labels
    self.classNames = classNames
    self.fingerprint = fingerprint
  }

  public var count: Int { labels.count }

  /// How many rows have each class.
  public var classCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classNames.count)) { counts, row in
      for index in row.indices where row[index] { counts[index] += 1 }
    }
  }

  /// How many classes a row has on average.
  public var cardinality: Double {
    count == 0 ? 0 : Double(classCounts.reduce(0, +)) / Double(count)
  }

  /// The rows at `indices`, in that order; an index may repeat.
  public func subset(_ indices: [Int]) -> MultiLabeledRows {
    MultiLabeledRows(
      name: name, features: features.rows(indices), featureNames: featureNames,
      labels: indices.map { labels[$0] }, classNames: classNames,
      fingerprint: fingerprint.derived("subset", indices))
  }
}
