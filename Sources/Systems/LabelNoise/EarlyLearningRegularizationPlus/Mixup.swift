import Numerics
import Tensors

/// How the samples of a batch are blended with each other (ELR+, step a).
///
/// Zhang et al., *mixup*, ICLR 2018, arXiv:1710.09412.
struct Mixup {
  /// l, at least one half: how much of a sample is its own.
  let share: Float
  /// The sample of the batch that each one is blended with.
  let partners: [Int]

  /// l ~ Beta(α, α), l ← max(l, 1 − l), and a permutation; α = 0 blends nothing.
  init(count: Int, alpha: Double, using generator: inout SeededGenerator) {
    let draw = alpha > 0 ? generator.beta(alpha, alpha) : 1
    share = Float(max(draw, 1 - draw))
    partners = generator.permutation(of: count)
  }

  /// l a + (1 − l) a_partner for each row of `[count, ...]`.
  func callAsFunction(_ rows: Tensor) -> Tensor {
    share == 1 ? rows : share * rows + (1 - share) * rows.rows(partners)
  }
}
