import Tensors

/// A network with a convolution, a normalisation and a dense layer, and its training step.
final class SmallProblem {
  private let images: Tensor
  private let labels: [Int]
  let parameters: [Parameter]
  private var velocities: [Tensor] = []

  init(batch: Int = 6, side: Int = 8) {
    images = random([batch, side, side, 2], seed: 3)
    labels = (0..<batch).map { $0 % 3 }
    parameters = [
      Parameter("kernel", random([5, 3, 3, 2], seed: 4, deviation: 0.3)),
      Parameter("scale", .ones([5])), Parameter("shift", .zeros([5])),
      Parameter("weight", random([5 * side * side / 4, 3], seed: 5, deviation: 0.2)),
      Parameter("bias", .zeros([3])),
    ]
    velocities = parameters.map { .zeros($0.shape) }
  }

  /// Takes one step and returns the loss before it.
  @discardableResult
  func step() -> Float {
    let w = parameters.map(\.tracked)
    let features = images.convolved(with: w[0], padding: 1)
      .channelNormalized(scale: w[1], shift: w[2]).value.relu().maxPooled()
    let logits = features.reshaped(to: [labels.count, -1]).matmul(w[3], bias: w[4])
    let loss = logits.crossEntropy(labels: labels).mean()
    let gradients = loss.gradients()
    for (index, parameter) in parameters.enumerated() {
      guard let gradient = gradients[parameter] else { continue }
      parameter.value.step(
        along: gradient, velocity: &velocities[index], rate: 0.05, momentum: 0.9)
    }
    return loss.scalar
  }
}
