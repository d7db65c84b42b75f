public import Numerics
public import Tensors

/// Images cut into square patches, each mapped to features: `[batch, height, width, channels]` to
/// `[batch, height/side, width/side, features]`.
///
/// Dosovitskiy et al., ICLR 2021, arXiv:2010.11929, section 3.1: a convolution whose stride is its size.
public struct PatchEmbedding: Layer {
  public let projection: Convolution
  public let side: Int

  /// The part is called `NAME`.
  public init(
    side: Int, channels: Int, features: Int, name: String = "patches",
    using generator: inout SeededGenerator
  ) {
    self.side = side
    projection = Convolution(
      in: channels, out: features, size: side, stride: side, padding: .valid, name: name,
      using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank == 4 && x.shape[1] % side == 0 && x.shape[2] % side == 0,
      "PatchEmbedding: patches of side \(side) do not fill images of \(x.shape)")
    return projection(x, in: &pass)
  }

  public var parameters: [Parameter] { projection.parameters }
}
