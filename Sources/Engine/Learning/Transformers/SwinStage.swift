public import Numerics
public import Tensors

/// Blocks over the windows of one map, every second one shifted, and the merging after them.
public struct SwinStage: Trainable {
  public let blocks: [TransformerBlock]
  public let windows: [ShiftedWindows]
  public let merging: PatchMerging?

  init(
    side: Int, features: Int, depth: Int, heads: Int, window: Int, isMerging: Bool, name: String,
    using generator: inout SeededGenerator
  ) {
    let size = min(window, side)
    var blocks: [TransformerBlock] = []
    var windows: [ShiftedWindows] = []
    for index in 0..<depth {
      let shift = index % 2 == 1 && size < side ? size / 2 : 0
      windows.append(ShiftedWindows(height: side, width: side, side: size, shift: shift))
      let block = "\(name).block\(index)"
      let relative = RelativeBias.window(
        side: size, heads: heads, name: "\(block).relative", using: &generator)
      blocks.append(
        TransformerBlock(
          TransformerSettings(features: features, heads: heads), mask: windows[index].mask,
          relative: relative, name: block, using: &generator))
    }
    self.blocks = blocks
    self.windows = windows
    merging =
      isMerging ? PatchMerging(features, name: "\(name).merging", using: &generator) : nil
  }

  /// The map `[batch, side, side, features]` after all blocks.
  func map(of x: Tensor, in pass: inout Pass) -> Tensor {
    var output = x
    // Norms and feed-forward parts see each place alone, so a whole block may run inside of windows.
    for (block, windows) in zip(blocks, windows) {
      output = windows.joined(block(windows.cut(output), in: &pass))
    }
    return output
  }

  public var parameters: [Parameter] {
    blocks.flatMap(\.parameters) + (merging?.parameters ?? [])
  }
}

/// 2 × 2 neighbouring places joined and mapped to twice the features.
///
/// `[batch, h, w, c]` to `[batch, h/2, w/2, 2c]`; Liu et al., arXiv:2103.14030, section 3.1, the four
/// places column by column as in the authors' code.
public struct PatchMerging: Layer {
  public let name: String
  public let norm: LayerNorm
  public let reduction: Dense

  /// The parts are called `NAME.norm` and `NAME.reduction`.
  public init(
    _ features: Int, name: String = "merging", using generator: inout SeededGenerator
  ) {
    self.name = name
    norm = LayerNorm(4 * features, name: "\(name).norm")
    reduction = Dense(
      4 * features, 2 * features, bias: false, name: "\(name).reduction", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank == 4 && x.shape[1] % 2 == 0 && x.shape[2] % 2 == 0,
      "PatchMerging \(name): \(x.shape) has no even height and width")
    let (batch, height, width, features) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    let joined = x.reshaped(to: [batch, height / 2, 2, width / 2, 2, features])
      .permuted(to: [0, 1, 3, 4, 2, 5])
      .reshaped(to: [batch, height / 2, width / 2, 4 * features])
    return pass.observed(reduction(norm(joined, in: &pass), in: &pass), as: name)
  }

  public var parameters: [Parameter] { norm.parameters + reduction.parameters }
}
