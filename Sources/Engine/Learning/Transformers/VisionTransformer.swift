public import Numerics
public import Tensors

/// A transformer over an image's patches and a class token: `[batch, side, side, channels]` to logits.
///
/// Dosovitskiy et al., ICLR 2021, arXiv:2010.11929, equations 1 to 4. Token and positions start as
/// N(0, 0.02²).
public struct VisionTransformer: Layer {
  public let side: Int
  public let patches: PatchEmbedding
  /// `[1, features]`.
  public let classToken: Parameter
  /// `[1 + patches, features]`.
  public let positions: Parameter
  public var blocks: [TransformerBlock]
  public let norm: any Layer
  public var head: any Layer

  /// The parts are called `patches`, `classToken`, `positions`, `block0`, ..., `norm` and `head`.
  public init(
    side: Int, patch: Int, channels: Int, classes: Int, layers: Int,
    _ settings: TransformerSettings, using generator: inout SeededGenerator
  ) {
    require(
      patch > 0 && side > 0 && side % patch == 0 && settings.rotaryBase == nil,
      "VisionTransformer: patches of side \(patch) in images of side \(side), learned positions")
    self.side = side
    let (features, count) = (settings.features, (side / patch) * (side / patch))
    patches = PatchEmbedding(
      side: patch, channels: channels, features: features, using: &generator)
    classToken = Parameter(
      "classToken", .normal([1, features], deviation: 0.02, using: &generator))
    positions = Parameter(
      "positions", .normal([1 + count, features], deviation: 0.02, using: &generator))
    var blocks: [TransformerBlock] = []
    for index in 0..<layers {
      blocks.append(TransformerBlock(settings, name: "block\(index)", using: &generator))
    }
    self.blocks = blocks
    norm = settings.makeNorm("norm")
    head = Dense(features, classes, name: "head", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let tokens = tokens(of: x, in: &pass)
    let first = tokens.slice(axis: 1, 0..<1).reshaped(to: [x.shape[0], tokens.shape[2]])
    return head(first, in: &pass)
  }

  /// The normed last tokens, the class token first: `[batch, 1 + patches, features]`.
  ///
  /// Where `hidden` (`[batch, patches]`) is not 0, a patch is replaced by `substitute` (`[features]`).
  public func tokens(
    of x: Tensor, hiding hidden: Tensor? = nil, by substitute: Tensor? = nil,
    in pass: inout Pass
  ) -> Tensor {
    require(
      x.rank == 4 && x.shape[1] == side && x.shape[2] == side,
      "VisionTransformer: \(x.shape) is not [batch, \(side), \(side), channels]")
    let (batch, features) = (x.shape[0], positions.value.shape[1])
    var embedded = patches(x, in: &pass).reshaped(to: [batch, -1, features])
    if let hidden, let substitute {
      let condition = hidden.reshaped(to: [batch, embedded.shape[1], 1])
        .broadcast(to: embedded.shape)
      embedded = .select(condition, substitute.broadcast(to: embedded.shape), embedded)
    }
    let token = classToken.tracked.reshaped(to: [1, 1, features])
      .broadcast(to: [batch, 1, features])
    var output = Tensor.concatenating([token, embedded], axis: 1) + positions.tracked
    for block in blocks { output = block(output, in: &pass) }
    return norm(output, in: &pass)
  }

  public var parameters: [Parameter] {
    patches.parameters + [classToken, positions] + blocks.flatMap(\.parameters)
      + norm.parameters + head.parameters
  }
}
