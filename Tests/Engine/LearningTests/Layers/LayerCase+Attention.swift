import Learning
import Tensors

extension LayerCase {
  private static let gated: TransformerSettings = .llama(
    features: 4, heads: 2, groups: 1, hidden: 3)

  static let attention: [LayerCase] = [
    LayerCase(testDescription: "attention", input: [2, 3, 4]) {
      MultiHeadAttention(4, heads: 2, using: &$0)
    },
    LayerCase(testDescription: "causal attention with shared keys and rotation", input: [1, 3, 8]) {
      MultiHeadAttention(
        8, heads: 4, groups: 2, bias: false, mask: .causal,
        rotary: RotaryEmbedding(features: 2, places: 3), using: &$0)
    },
    LayerCase(testDescription: "attention with a relative bias", input: [2, 3, 4]) {
      MultiHeadAttention(
        4, heads: 2, relative: .sequence(3, reach: 1, heads: 2, using: &$0), using: &$0)
    },
    LayerCase(testDescription: "additive attention", input: [2, 3, 4]) {
      AdditiveAttention(4, hidden: 3, using: &$0)
    },
    LayerCase(testDescription: "feed-forward part", input: [3, 4]) {
      FeedForward(4, hidden: 5, using: &$0)
    },
    LayerCase(testDescription: "gated feed-forward part", input: [3, 4]) {
      GatedFeedForward(4, hidden: 5, using: &$0)
    },
    LayerCase(testDescription: "all experts", input: [3, 4]) {
      MixtureOfExperts(4, hidden: 3, experts: 2, chosen: 2, using: &$0)
    },
    LayerCase(testDescription: "transformer block", input: [2, 3, 4]) {
      TransformerBlock(TransformerSettings(features: 4, heads: 2, hidden: 3), using: &$0)
    },
    LayerCase(testDescription: "llama's block", input: [2, 3, 4]) {
      TransformerBlock(
        gated, mask: .causal, rotary: RotaryEmbedding(features: 2, places: 3), using: &$0)
    },
    LayerCase(testDescription: "mixer block", input: [2, 3, 4]) {
      MixerBlock(places: 3, features: 4, hiddenPlaces: 2, hiddenFeatures: 3, using: &$0)
    },
    LayerCase(testDescription: "patch embedding", input: [1, 4, 4, 2]) {
      PatchEmbedding(side: 2, channels: 2, features: 3, using: &$0)
    },
    LayerCase(testDescription: "patch merging", input: [1, 4, 2, 2]) {
      PatchMerging(2, using: &$0)
    },
    LayerCase(testDescription: "cosine classifier", input: [3, 4]) {
      CosineClassifier(4, 3, scale: 2, learnsScale: true, offset: 0.5, using: &$0)
    },
    LayerCase(testDescription: "cosine classifier of unit vectors", input: [2, 3, 4]) {
      CosineClassifier(4, 2, scale: 3, using: &$0)
    },
    LayerCase(testDescription: "ragged blocks", input: [2, 3, 6]) {
      BlockDiagonalDense([(2, 3), (3, 1), (1, 2)], using: &$0)
    },
    LayerCase(testDescription: "low-rank dense", input: [3, 5]) {
      LowRankDense(5, 4, rank: 2, using: &$0)
    },
    LayerCase(testDescription: "low-rank adapted", input: [3, 4]) {
      let base = Dense(4, 5, using: &$0)
      let layer = LowRankAdapted(base, rank: 2, alpha: 3, using: &$0)
      layer.up.value = .normal([5, 2], using: &$0)
      return layer
    },
  ]
}
