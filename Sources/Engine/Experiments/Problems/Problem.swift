public import Datasets

/// What a system is asked to learn: data with their corruption, a model and a budget.
public struct Problem: Hashable, Sendable, Codable {
  public var data: DataChoice
  /// What is done to the training labels (and to the validation labels: nobody knows which are wrong).
  public var labelNoise: LabelNoise
  public var model: ModelChoice
  public var budget: Budget
  /// Changes of the training pictures, drawn anew in each epoch; none at first.
  public var augmentations: [ImageAugmentation]

  public init(
    data: DataChoice, labelNoise: LabelNoise = .none, model: ModelChoice, budget: Budget,
    augmentations: [ImageAugmentation] = []
  ) {
    self.data = data
    self.labelNoise = labelNoise
    self.model = model
    self.budget = budget
    self.augmentations = augmentations
  }
}

/// A bundled set and how many of its samples each part gets, drawn by the run's seed.
public struct DataChoice: Hashable, Sendable, Codable {
  /// The sets that come with the project.
  public enum Source: String, Hashable, Sendable, Codable {
    case digits
    case mnist5k
  }

  public var source: Source
  public var trainingCount: Int
  public var validationCount: Int
  public var testCount: Int

  public init(_ source: Source, training: Int, validation: Int, test: Int) {
    self.source = source
    trainingCount = training
    validationCount = validation
    testCount = test
  }
}

/// How training labels are made wrong.
public enum LabelNoise: Hashable, Sendable, Codable {
  case none
  /// Exactly ceil(rate n) random samples get a label uniform over all classes, their own included.
  case symmetric(rate: Double)
  /// Of each class in `pairs` this share gets the class that it is confused with; the others stay.
  case asymmetric(rate: Double, pairs: [Int: Int])

  /// The share of labels that are drawn anew or exchanged (where classes are confused), in 0...1.
  public var rate: Double {
    switch self {
    case .none: 0
    case .symmetric(let rate): rate
    case .asymmetric(let rate, _): rate
    }
  }

  /// Digits that look alike: 2 becomes 7, 3 becomes 8, 5 and 6 are exchanged, 7 becomes 1.
  public static let confusedDigits = [2: 7, 3: 8, 5: 6, 6: 5, 7: 1]
}

/// The network to be trained.
public enum ModelChoice: Hashable, Sendable, Codable {
  /// Fully connected, with these hidden widths.
  case perceptron(hidden: [Int])
  /// Two convolution blocks of `width` and twice as many channels, and a dense head.
  case convolutional(width: Int)
}
