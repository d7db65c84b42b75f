public import Digests
public import Tensors

/// Rows of a table of numbers with one class each.
public struct LabeledRows: Sendable {
  public let name: String
  /// [count, features], unscaled.
  public let features: Tensor
  public let featureNames: [String]
  /// The class of each row, an index into `classNames`.
  public let labels: [Int]
  public let classNames: [String]
  /// Tells data apart: of the file it was read from and of every choice or change made since.
  public let fingerprint: Digest

  /// Traps unless there is a label in range for each row and a name for each column.
  public init(
    name: String, features: Tensor, featureNames: [String], labels: [Int], classNames: [String],
    fingerprint: Digest
  ) {
    require(
      features.rank == 2 && features.shape[0] == labels.count
        && features.shape[1] == featureNames.count,
      "LabeledRows: features of the shape \(features.shape), \(labels.count) labels, "
        + "\(featureNames.count) names")
    require(
      labels.allSatisfy { classNames.indices.contains($0) },
      "LabeledRows: a label out of 0..<\(classNames.count)")
    self.name = name
    self.features = features
    self.featureNames = featureNames
    self.labels = labels
    self.classNames = classNames
    self.fingerprint = fingerprint
  }

  /// Takes all columns of numbers as features and the text column `target` as the class, its
  /// names in ascending order.
  ///
  /// Throws `DataError` where a class is missing or another column holds text.
  init(name: String, _ table: DataTable, target: String, of file: DataFile) throws {
    let names = table.names.filter { $0 != target }
    try requireNumbers(names, in: table, of: file)
    guard case .texts(let classes) = table.values(target) else {
      throw DataError(
        file: file.path, found: "numbers in the column '\(target)'", remedy: getItAgain)
    }
    let (classNames, indices) = table.categories(target)
    if let row = classes.firstIndex(where: { $0 == nil }) {
      throw DataError(
        file: file.path, position: .line(row + 2), found: "a row without a class",
        remedy: getItAgain)
    }
    self.init(
      name: name, features: table.tensor(names), featureNames: names,
      labels: indices.map { $0 ?? 0 }, classNames: classNames, fingerprint: file.digest)
  }

  public var count: Int { labels.count }

  /// How many rows each class has.
  public var classCounts: [Int] {
    labels.reduce(into: [Int](repeating: 0, count: classNames.count)) { $0[$1] += 1 }
  }

  /// The rows at `indices`, in that order; an index may repeat.
  public func subset(_ indices: [Int]) -> LabeledRows {
    LabeledRows(
      name: name, features: features.rows(indices), featureNames: featureNames,
      labels: indices.map { labels[$0] }, classNames: classNames,
      fingerprint: fingerprint.derived("subset", indices))
  }

  /// The three parts of a split.
  public func subsets(
    _ split: Split
  ) -> (training: LabeledRows, validation: LabeledRows, test: LabeledRows) {
    (subset(split.training), subset(split.validation), subset(split.test))
  }

  /// The same rows with other labels, such as noisy ones.
  public func relabeled(_ labels: [Int]) -> LabeledRows {
    LabeledRows(
      name: name, features: features, featureNames: featureNames, labels: labels,
      classNames: classNames, fingerprint: fingerprint.derived("labels", labels))
  }
}

/// Throws `DataError` where one of the columns holds text.
func requireNumbers(_ names: [String], in table: DataTable, of file: DataFile) throws {
  for name in names {
    guard case .numbers = table.values(name) else {
      throw DataError(file: file.path, found: "text in the column '\(name)'", remedy: getItAgain)
    }
  }
}
