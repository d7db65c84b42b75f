public import Digests
public import Tensors

/// Examples with inputs and targets: what any set is to a training, wherever it came from.
public struct Dataset: Sendable {
  public let name: String
  /// [examples, ...]; pictures are [examples, height, width, channels].
  public let inputs: Tensor
  public let targets: Targets
  /// Which examples to learn from, to choose by and to judge by, where the source says so.
  public let split: Split?
  /// Tells data apart: of the files they were read from and of every choice or change made since.
  public let fingerprint: Digest
  /// How the data were made, where they are not real.
  public let synthesis: Synthesis?

  /// Traps unless there is a target for each example and the targets fit their names.
  public init(
    name: String, inputs: Tensor, targets: Targets, split: Split? = nil, fingerprint: Digest,
    synthesis: Synthesis? = nil
  ) {
    require(
      inputs.rank >= 1 && inputs.shape[0] == targets.count,
      "Dataset: \(targets.count) targets for inputs of the shape \(inputs.shape)")
    targets.check("Dataset")
    self.name = name
    self.inputs = inputs
    self.targets = targets
    self.split = split
    self.fingerprint = fingerprint
    self.synthesis = synthesis
  }

  public var count: Int { targets.count }

  /// The class of each example; traps where the targets are no classes.
  public var classes: [Int] {
    guard case .classes(let classes, _) = targets else {
      fatalError("Dataset: the targets of '\(name)' are no classes")
    }
    return classes
  }

  /// How many examples each class has; traps where the targets are no classes.
  public var classCounts: [Int] {
    classes.reduce(into: [Int](repeating: 0, count: targets.names.count)) { $0[$1] += 1 }
  }

  /// The examples at `indices`, in that order; an index may repeat.
  ///
  /// The source's split is left out.
  public func subset(_ indices: [Int]) -> Dataset {
    Dataset(
      name: name, inputs: inputs.rows(indices), targets: targets.rows(indices),
      fingerprint: fingerprint.derived("subset", indices), synthesis: synthesis)
  }

  /// The three parts of a split.
  public func subsets(
    _ split: Split
  ) -> (training: Dataset, validation: Dataset, test: Dataset) {
    (subset(split.training), subset(split.validation), subset(split.test))
  }

  /// The same inputs with other classes, such as noisy ones; traps where the targets are no classes.
  public func relabeled(_ labels: [Int]) -> Dataset {
    _ = classes
    return Dataset(
      name: name, inputs: inputs, targets: .classes(labels, names: targets.names), split: split,
      fingerprint: fingerprint.derived("labels", labels), synthesis: synthesis)
  }
}
