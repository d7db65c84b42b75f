public import Numerics
public import Tensors

/// Pictures mixed in pairs: x = λ·a + (1 - λ)·b, λ from Beta(α, α).
///
/// Zhang et al., *mixup: Beyond Empirical Risk Minimization*, ICLR 2018.
public struct MixUp: Sendable {
  /// [n, h, w, c].
  public let images: Tensor
  /// Which picture each was mixed with: a permutation.
  public let partners: [Int]
  /// Each picture's own share λ.
  public let shares: [Double]

  /// Draws a partner and a share for each picture of [n, h, w, c]; traps for α that is not positive.
  public init(_ images: Tensor, concentration alpha: Double, using generator: SeededGenerator) {
    require(images.rank == 4, "MixUp: the shape \(images.shape), which has not 4 axes")
    require(alpha > 0 && alpha.isFinite, "MixUp: a concentration of \(alpha)")
    var draws = generator.stream("mix-up")
    let count = images.shape[0]
    partners = draws.permutation(of: count)
    shares = (0..<count).map { _ in draws.beta(alpha, alpha) }
    let own = Tensor(shares.map { Float($0) }, shape: [count, 1, 1, 1])
    self.images = images * own + images.rows(partners) * (1 - own)
  }

  /// The classes mixed likewise: [n, classes] of shares.
  public func targets(_ labels: [Int], classCount: Int) -> Tensor {
    require(labels.count == shares.count, "targets: \(labels.count) labels of \(shares.count)")
    let own = Tensor(shares.map { Float($0) }, shape: [shares.count, 1])
    let classes = Tensor.oneHot(labels, classes: classCount)
    return classes * own + classes.rows(partners) * (1 - own)
  }
}
