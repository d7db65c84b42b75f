import Tensors
import Testing

struct DualTensorTests {
  private let images = random([2, 6, 5, 2], seed: 21)
  private let direction = random([2, 6, 5, 2], seed: 22)
  private let kernel = random([3, 3, 3, 2], seed: 23, deviation: 0.4)
  private let bias = random([3], seed: 24)
  private let second = random([4, 2, 2, 3], seed: 25, deviation: 0.4)
  private let dense = random([4, 3], seed: 26)

  /// Differences step over kinks, so that they need the smooth form.
  private func network(
    _ x: DualTensor, _ weights: [Tensor], isSmooth: Bool = true
  ) -> DualTensor {
    let features = x.convolved(with: weights[0], bias: weights[1], padding: 1)
    let pooled =
      isSmooth ? features.silu().averagePooled() : features.leakyReLU(slope: 0.1).maxPooled()
    return pooled.convolved(with: weights[2], window: ConvolutionWindow(stride: [1], padding: [1]))
      .tanh()
      .meanOverPositions().matmul(weights[3]).softplus()
  }

  private var weights: [Tensor] { [kernel, bias, second, dense] }

  /// f(x + h·v) for a small h, and its difference quotient of fourth order.
  private func quotient(_ weights: [Tensor]) -> [Float] {
    func at(_ h: Float) -> [Float] {
      network(DualTensor(constant: images + direction * h), weights).value.scalars
    }
    let h: Float = 0.01
    let (near, far) = (zip(at(h), at(-h)), zip(at(2 * h), at(-2 * h)))
    return zip(near, far).map { (8 * ($0.0 - $0.1) - ($1.0 - $1.1)) / (12 * h) }
  }

  @Test func `a tangent through a convolutional network is the difference quotient`() {
    let result = network(DualTensor(images, tangent: direction), weights)
    expectScalars(result.tangent, quotient(weights), tolerance: 1e-3)
  }

  @Test(arguments: [false, true])
  func `a tangent is the gradient times the direction`(isSmooth: Bool) {
    let result = network(DualTensor(images, tangent: direction), weights, isSmooth: isSmooth)
    let x = images.variable()
    let value = network(DualTensor(x, tangent: direction), weights, isSmooth: isSmooth).value
    let gradient = value.sum().gradients()[x]
    let product = ((gradient ?? .zeros([])) * direction).sum().scalar
    expectScalars(result.tangent.sum(), [product], tolerance: 1e-5)
  }

  @Test func `a tangent is differentiated in the weights`() {
    let (images, direction) = (images, direction)
    let gap = gradientGap(weights, step: 0.01) { weights in
      network(DualTensor(images, tangent: direction), weights).tangent
    }
    #expect(gap < 2e-3)
  }

  /// d(x) = w·x has the gradient w, so that the penalty (‖w‖ - 1)² has the gradient 2(‖w‖ - 1)·w/‖w‖.
  @Test func `the gradient penalty of a linear critic is its closed form`() {
    let critic = random([1, 3, 4, 2], seed: 31, deviation: 0.5)
    let images = random([5, 3, 4, 2], seed: 32)
    let slopes = inputGradients(at: images) { $0.convolved(with: critic) }
    let lengths = slopes.squared().sum(axes: [1, 2, 3], keepingAxes: true).squareRoot()
    let w = critic.variable()
    let tangents = DualTensor(images, tangent: slopes / lengths).convolved(with: w).tangent
    // Σ k·t with k = 2(‖g‖ - 1) / batch as a constant.
    let own = (tangents * ((lengths - 1) * 2 / 5)).sum().gradients()[w]
    let length = critic.squared().sum().squareRoot().scalar
    let expected = critic * (2 * (length - 1) / length)
    expectScalars(own ?? .zeros([]), expected.scalars, tolerance: 2e-5)
  }

  @Test(arguments: [
    DualOperation("tanh") { $0.tanh() }, DualOperation("sigmoid") { $0.sigmoid() },
    DualOperation("softplus") { $0.softplus() }, DualOperation("silu") { $0.silu() },
    DualOperation("exp") { $0.exp() }, DualOperation("relu") { $0.relu() },
    DualOperation("log") { ($0.squared() + Tensor(1)).log() },
    DualOperation("squareRoot") { ($0.squared() + Tensor(1)).squareRoot() },
    DualOperation("quotient") { $0 / ($0 * $0 + Tensor(2)) - $0 * 3 },
    DualOperation("sums") {
      $0.reshaped(to: [1, 2, 3, 1]).averagePooled(size: 2).sum(axes: [1])
    },
    DualOperation("means") {
      $0.reshaped(to: [1, 2, 3, 1]).resizedBilinear(to: (3, 3)).mean(axes: [2])
    },
    DualOperation("frozen normalisation") {
      $0.reshaped(to: [3, 2]).channelAffine(
        mean: Tensor([1, 2]), variance: Tensor([1, 3]), scale: Tensor([2, -1]),
        shift: Tensor([0, 1]))
    },
    DualOperation("transposed convolution") {
      $0.reshaped(to: [1, 2, 3, 1]).transposedConvolved(
        with: counting([1, 2, 2, 2]), bias: Tensor([1, 2]), window: ConvolutionWindow(stride: 2))
    },
  ])
  func `operations have the tangent that differences give`(operation: DualOperation) {
    let x = Tensor([-1.2, -0.4, 0.3, 0.9, 1.4, 2.1])
    let direction = Tensor([0.5, -1, 2, 0.7, -0.3, 1])
    let h: Float = 0.01
    func at(_ offset: Float) -> [Float] {
      operation.function(DualTensor(constant: x + direction * offset)).value.scalars
    }
    let expected = zip(zip(at(h), at(-h)), zip(at(2 * h), at(-2 * h))).map {
      (8 * ($0.0 - $0.1) - ($1.0 - $1.1)) / (12 * h)
    }
    expectScalars(
      operation.function(DualTensor(x, tangent: direction)).tangent, expected, tolerance: 2e-4)
  }

  @Test func `a tangent of another shape stops the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = DualTensor(.zeros([2]), tangent: .zeros([3]))
    }
    #expect(result.message.contains("DualTensor: a value of [2] and a tangent of [3]"))
  }
}

/// A function of a value with its tangent, by name.
struct DualOperation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let function: @Sendable (DualTensor) -> DualTensor

  init(_ name: String, _ function: @escaping @Sendable (DualTensor) -> DualTensor) {
    testDescription = name
    self.function = function
  }
}
