public import Numerics
public import Tensors

/// A hierarchical transformer over shifted windows: `[batch, side, side, channels]` to logits.
///
/// Each stage has pairs of blocks, the second one of a pair shifted by half a window; between stages
/// 2 × 2 patches are merged to twice the features. Liu et al., ICCV 2021, arXiv:2103.14030, figure 3.
/// A stage whose map is no larger than a window uses one window without a shift.
public struct SwinTransformer: Layer {
  public let side: Int
  public let patches: PatchEmbedding
  public let patchNorm: LayerNorm
  public let stages: [SwinStage]
  public let norm: LayerNorm
  public var head: any Layer

  /// The parts are called `patches`, `patchNorm`, `stage0.block0`, `stage0.merging`, ..., `norm` and
  /// `head`; heads double with the features.
  public init(
    side: Int, patch: Int = 4, channels: Int, classes: Int, features: Int = 24,
    depths: [Int] = [2, 2], heads: Int = 2, window: Int = 4,
    using generator: inout SeededGenerator
  ) {
    require(
      patch > 0 && side % (patch << max(0, depths.count - 1)) == 0 && !depths.isEmpty,
      "SwinTransformer: images of side \(side), patches of side \(patch), \(depths.count) stages")
    self.side = side
    patches = PatchEmbedding(
      side: patch, channels: channels, features: features, using: &generator)
    patchNorm = LayerNorm(features, name: "patchNorm")
    var stages: [SwinStage] = []
    for (index, depth) in depths.enumerated() {
      stages.append(
        SwinStage(
          side: (side / patch) >> index, features: features << index, depth: depth,
          heads: heads << index, window: window, isMerging: index < depths.count - 1,
          name: "stage\(index)", using: &generator))
    }
    self.stages = stages
    let last = features << (depths.count - 1)
    norm = LayerNorm(last, name: "norm")
    head = Dense(last, classes, name: "head", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    head(features(of: x, in: &pass).last?.meanOverPositions() ?? x, in: &pass)
  }

  /// The map of each stage before it is merged, `[batch, side, side, features]`; the last one normed.
  public func features(of x: Tensor, in pass: inout Pass) -> [Tensor] {
    require(
      x.rank == 4 && x.shape[1] == side && x.shape[2] == side,
      "SwinTransformer: \(x.shape) is not [batch, \(side), \(side), channels]")
    var output = patchNorm(patches(x, in: &pass), in: &pass)
    var maps: [Tensor] = []
    for stage in stages {
      output = stage.map(of: output, in: &pass)
      maps.append(stage.merging == nil ? norm(output, in: &pass) : output)
      output = stage.merging?(output, in: &pass) ?? output
    }
    return maps
  }

  public var parameters: [Parameter] {
    patches.parameters + patchNorm.parameters + stages.flatMap(\.parameters) + norm.parameters
      + head.parameters
  }
}
