public import Datasets
public import Learning
public import Numerics
public import Tensors

/// A classification problem with its samples drawn: who is in which part, and which labels are wrong.
public struct ClassificationTask {
  /// Samples with the labels that are given and those that are true.
  public struct Part {
    public let inputs: Tensor
    /// What training sees.
    public let labels: [Int]
    /// For evaluation only.
    public let trueLabels: [Int]

    /// The samples whose given label is wrong.
    public var wrong: [Int] { labels.indices.filter { labels[$0] != trueLabels[$0] } }
  }

  public let problem: Problem
  public let training: Part
  /// Its labels have the same noise as the training labels.
  public let validation: Part
  /// Its labels are clean.
  public let test: Part
  public let classes: Int

  /// Draws the parts and the noise from streams of `generator`, so that systems with the same seed
  /// see the same samples.
  ///
  /// Throws `DataError` when the set can't be read; traps when it is too small for the parts.
  public init(_ problem: Problem, by generator: SeededGenerator) throws {
    let set = try problem.data.source.load()
    let counts = [
      problem.data.trainingCount, problem.data.validationCount, problem.data.testCount,
    ]
    let parts = set.split(into: counts, by: generator.stream("split"))
    func part(_ index: Int, noise name: String?) -> Part {
      let clean = parts[index].labels
      let given =
        name.map { problem.labelNoise.applied(to: clean, of: set, by: generator.stream($0)) }
        ?? clean
      return Part(inputs: parts[index].images, labels: given, trueLabels: clean)
    }
    self.problem = problem
    training = part(0, noise: "training noise")
    validation = part(1, noise: "validation noise")
    test = part(2, noise: nil)
    classes = set.classNames.count
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
  func applied(to labels: [Int], of set: LabeledImages, by generator: SeededGenerator) -> [Int] {
    switch self {
    case .none: return labels
    case .symmetric(let rate):
      var generator = generator
      return NoisyLabels(
        symmetric: labels, rate: rate, classes: set.classNames.count, using: &generator
      ).labels
    }
  }
}
