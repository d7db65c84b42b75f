public import Tensors

/// Channels become pixels: `[batch, h, w, c·r²]` to `[batch, r·h, r·w, c]`.
///
/// Shi et al., CVPR 2016, arXiv:1609.05158, equation 4. The channel of pixel (a, b) of output channel c
/// is c·r² + a·r + b, as in PyTorch's `PixelShuffle`.
public struct PixelShuffle: Layer {
  public let factor: Int

  public init(_ factor: Int) {
    require(factor > 0, "PixelShuffle: the factor must be positive, not \(factor)")
    self.factor = factor
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank == 4 && x.shape[3] % (factor * factor) == 0,
      "PixelShuffle: \(x.shape) is not [batch, height, width, c · \(factor * factor)]")
    return pass.observed(x.depthToSpace(by: factor), as: "pixelShuffle")
  }

  public var parameters: [Parameter] { [] }
}

/// The product of the two halves of the channels, an activation without a function.
///
/// Chen et al., *NAFNet*, ECCV 2022, arXiv:2204.04676, equation 4.
public struct SimpleGate: Layer {
  public init() {}

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank > 0 && x.shape[-1] % 2 == 0, "SimpleGate: the last axis of \(x.shape) is not even")
    let half = x.shape[-1] / 2
    let product = x.slice(axis: -1, 0..<half) * x.slice(axis: -1, half..<2 * half)
    return pass.observed(product, as: "simpleGate")
  }

  public var parameters: [Parameter] { [] }
}
