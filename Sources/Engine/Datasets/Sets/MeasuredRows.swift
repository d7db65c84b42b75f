public import Digests
public import Tensors

/// Rows of a table of numbers with one number each to be told from them: regression.
public struct MeasuredRows: Sendable {
  public let name: String
  /// [count, features], unscaled.
  public let features: Tensor
  public let featureNames: [String]
  public let targets: [Double]
  public let targetName: String
  /// Tells data apart: of the file it was read from and of every choice made since.
  public let fingerprint: Digest

  /// Traps unless there is a target for each row and a name for each column.
  public init(
    name: String, features: Tensor, featureNames: [String], targets: [Double], targetName: String,
    fingerprint: Digest
  ) {
    require(
      features.rank == 2 && features.shape[0] == targets.count
        && features.shape[1] == featureNames.count,
      "MeasuredRows: features of the shape \(features.shape), \(targets.count) targets, "
        + "\(featureNames.count) names")
    self.name = name
    self.features = features
    self.featureNames = featureNames
    self.targets = targets
    self.targetName = targetName
    self.fingerprint = fingerprint
  }

  public var count: Int { targets.count }

  /// The rows at `indices`, in that order; an index may repeat.
  public func subset(_ indices: [Int]) -> MeasuredRows {
    MeasuredRows(
      name: name, features: features.rows(indices), featureNames: featureNames,
      targets: indices.map { targets[$0] }, targetName: targetName,
      fingerprint: fingerprint.derived("subset", indices))
  }
}
