public import Datasets
public import Learning
public import Numerics
public import Tensors

/// A classification problem with its samples drawn: who is in which part, and which labels are wrong.
public struct ClassificationTask {
  /// Samples with the labels that are given and those that are true.
  public struct Part {
    /// The inputs, and the labels that training sees.
    public let samples: Dataset
    /// For evaluation only.
    public let trueLabels: [Int]

    public var inputs: Tensor { samples.inputs }

    /// What training sees.
    public let labels: [Int]

    /// The samples whose given label is wrong.
    public var wrong: [Int] { labels.indices.filter { labels[$0] != trueLabels[$0] } }

    /// The samples whose given label is right.
    public var right: [Int] { labels.indices.filter { labels[$0] == trueLabels[$0] } }
  }

  public let problem: Problem
  public let training: Part
  /// Its labels have the same noise as the training labels.
  public let validation: Part
  /// Its labels are clean.
  public let test: Part
  public let classes: Int
  private let generator: SeededGenerator

  /// Draws the parts and the noise from streams of `generator`, so that systems with the same seed
  /// see the same samples.
  ///
  /// Throws `DataError` when the set can't be read; traps when it is too small for the parts.
  public init(_ problem: Problem, by generator: SeededGenerator) throws {
    let set = try problem.data.source.load()
    let data = problem.data
    let total = data.trainingCount + data.validationCount + data.testCount
    require(
      total <= set.count, "\(data.source) has \(set.count) samples; the parts need \(total)")
    var draws = generator.stream("split")
    let order = draws.sample(total, of: set.count)
    func part(_ range: Range<Int>, noise name: String?) -> Part {
      let samples = set.subset(Array(order[range]))
      let given = name.map { name in
        problem.labelNoise.applied(
          to: samples.classes, classes: set.targets.names.count, by: generator.stream(name))
      }
      return Part(
        samples: given.map { samples.relabeled($0) } ?? samples, trueLabels: samples.classes,
        labels: given ?? samples.classes)
    }
    self.problem = problem
    let (first, second) = (data.trainingCount, data.trainingCount + data.validationCount)
    training = part(0..<first, noise: "training noise")
    validation = part(first..<second, noise: "validation noise")
    test = part(second..<total, noise: nil)
    classes = set.targets.names.count
    self.generator = generator
  }

  /// The inputs of training samples, changed as the problem says, by draws of the run's seed, the
  /// epoch and the sample alone: the same for every system.
  public func inputs(of indices: [Int], epoch: Int) -> Tensor {
    training.samples.batch(
      indices, epoch: epoch, augmenting: problem.augmentations,
      by: generator.stream("augmentations")
    ).inputs
  }

  /// A network with fresh weights.
  public func makeModel(using generator: inout SeededGenerator) -> any Layer {
    let shape = training.inputs.shape
    switch problem.model {
    case .perceptron(let hidden):
      return MLP(
        inputs: shape[1] * shape[2] * shape[3], hidden: hidden, classes: classes, using: &generator)
    case .convolutional(let width):
      return ConvolutionalClassifier(
        side: shape[1], channels: shape[3], classes: classes, width: width, using: &generator)
    }
  }
}

extension LabelNoise {
  /// The labels that are given, drawn from `generator`.
  func applied(to labels: [Int], classes: Int, by generator: SeededGenerator) -> [Int] {
    switch self {
    case .none: labels
    case .symmetric(let rate):
      NoisyLabels.symmetric(labels, classCount: classes, rate: rate, using: generator).labels
    case .asymmetric(let rate, let pairs):
      NoisyLabels.asymmetric(labels, pairs: pairs, rate: rate, using: generator).labels
    }
  }
}
