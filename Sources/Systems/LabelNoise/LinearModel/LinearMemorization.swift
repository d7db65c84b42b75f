public import Numerics
import Tensors

/// Early learning and memorisation in a linear model, by full-batch gradient descent.
///
/// Two classes around ±e₁ in almost as many dimensions as there are samples, labels y = ±1 replaced by a
/// fair coin with some probability, and the logistic loss with the gradient mean (tanh(⟨w, x⟩) − y) x
/// from w = 0: the setting of Liu et al., NeurIPS 2020, section 3.
public struct LinearMemorization: Sendable, Hashable {
  public var samples = 500
  public var dimensions = 450
  /// σ: the standard deviation of the noise around the class means, in every direction.
  public var deviation: Float
  /// D: the probability with which a label is replaced by a fair coin.
  public var replaced = 0.4
  /// η: the length of a step, times the gradient.
  public var rate: Float = 0.5

  public init(deviation: Float) { self.deviation = deviation }

  /// What is measured after some steps.
  public struct Point: Sendable, Hashable {
    public let step: Int
    /// The share of the wrongly labelled samples that are classified truly.
    public let truth: Double
    /// The cosine between w and e₁.
    public let cosine: Double
    /// The cosine between the negative gradient, which the next step follows, and e₁.
    public let gradientCosine: Double
  }

  /// Descends and measures after each of `steps`, which are positive; the points are ascending.
  public func points(after steps: [Int], by generator: SeededGenerator) -> [Point] {
    let data = draw(by: generator)
    let wanted = Set(steps)
    var weights = Tensor.zeros([dimensions, 1])
    var points: [Point] = []
    for step in 0...(steps.max() ?? 0) {
      let outputs = data.inputs.matmul(weights)
      let errors = (outputs.tanh() - data.given) * (1 / Float(samples))
      let gradient = data.inputs.matmul(errors, transposingSelf: true)
      if step > 0, wanted.contains(step) {
        points.append(
          Point(
            step: step, truth: truth(of: outputs, data), cosine: Self.firstCosine(of: weights),
            gradientCosine: -Self.firstCosine(of: gradient)))
      }
      weights.add(gradient, scaledBy: -rate)
    }
    return points
  }

  /// Inputs `[n, p]` and labels `[n, 1]`, as they are given and as they are.
  struct Sample {
    let inputs: Tensor
    let given: Tensor
    let actual: Tensor
  }

  func draw(by generator: SeededGenerator) -> Sample {
    var draws = generator.stream("linear memorisation")
    var (inputs, given, actual) = ([Float](), [Float](), [Float]())
    inputs.reserveCapacity(samples * dimensions)
    for _ in 0..<samples {
      let label: Float = draws.bernoulli(0.5) ? 1 : -1
      actual.append(label)
      given.append(draws.bernoulli(replaced) ? (draws.bernoulli(0.5) ? 1 : -1) : label)
      for dimension in 0..<dimensions {
        inputs.append((dimension == 0 ? label : 0) + deviation * draws.normal())
      }
    }
    return Sample(
      inputs: Tensor(inputs, shape: [samples, dimensions]),
      given: Tensor(given, shape: [samples, 1]), actual: Tensor(actual, shape: [samples, 1]))
  }

  private func truth(of outputs: Tensor, _ data: Sample) -> Double {
    let (values, given, actual) = (outputs.scalars, data.given.scalars, data.actual.scalars)
    let wrong = values.indices.filter { given[$0] != actual[$0] }
    let truly = wrong.count { values[$0] * actual[$0] > 0 }
    return Double(truly) / Double(max(1, wrong.count))
  }

  private static func firstCosine(of vector: Tensor) -> Double {
    let length = Double(vector.squared().sum().scalar).squareRoot()
    return length > 0 ? Double(vector.scalars[0]) / length : 0
  }
}
