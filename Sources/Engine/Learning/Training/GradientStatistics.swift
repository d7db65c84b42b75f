public import Tensors

/// Norm and noise of each parameter's gradient over steps.
public struct GradientStatistics: Sendable {
  /// One parameter's gradients so far.
  public struct Row: Sendable {
    public let name: String
    public private(set) var steps = 0
    /// The norm of each step's gradient.
    public private(set) var norms: [Double] = []
    private var moments: [RunningMoments]

    /// The mean over the values of their variance over the steps; NaN before the first step.
    public var meanVariance: Double {
      guard steps > 0 else { return .nan }
      return moments.reduce(0) { $0 + $1.squares } / Double(steps * moments.count)
    }

    /// The norm of the mean gradient; against `norms` it shows how much is noise.
    public var normOfMean: Double {
      moments.reduce(0) { $0 + $1.mean * $1.mean }.squareRoot()
    }

    init(name: String, count: Int) {
      self.name = name
      moments = Array(repeating: RunningMoments(), count: count)
    }

    mutating func record(_ gradient: [Float]) {
      steps += 1
      var squares = 0.0
      for (place, value) in gradient.enumerated() {
        moments[place].add(Double(value), count: steps)
        squares += Double(value) * Double(value)
      }
      norms.append(squares.squareRoot())
    }
  }

  /// In the model's order; parameters that no gradient reached have no step.
  public private(set) var rows: [Row]

  public init(of model: any Trainable) {
    rows = model.parameters.map { Row(name: $0.name, count: $0.value.count) }
  }

  public subscript(parameter: String) -> Row? { rows.first { $0.name == parameter } }

  /// Adds one step's gradients of the same model.
  public mutating func record(_ gradients: Gradients, of model: any Trainable) {
    let parameters = model.parameters
    require(
      parameters.map(\.name) == rows.map(\.name),
      "GradientStatistics: \(parameters.count) parameters, \(rows.count) were announced")
    for (place, parameter) in parameters.enumerated() {
      guard let gradient = gradients[parameter] else { continue }
      rows[place].record(gradient.detached.scalars)
    }
  }
}
