public import Numerics
public import Tensors

/// Images cut into patches as rows of pixels: `[batch, patches, side² · channels]` of `[batch, height,
/// width, channels]`.
public func patchPixels(_ images: Tensor, side: Int) -> Tensor {
  require(
    images.rank == 4 && side > 0 && images.shape[1] % side == 0 && images.shape[2] % side == 0,
    "patchPixels: patches of side \(side) do not fill images of \(images.shape)")
  let (batch, channels) = (images.shape[0], images.shape[3])
  let (rows, columns) = (images.shape[1] / side, images.shape[2] / side)
  return images.reshaped(to: [batch, rows, side, columns, side, channels])
    .permuted(to: [0, 1, 3, 2, 4, 5])
    .reshaped(to: [batch, rows * columns, side * side * channels])
}

/// 1 for `count` patches of each example, drawn without replacement, and 0 for the others: `[batch,
/// patches]`.
public func hiddenPatches(
  batch: Int, patches: Int, count: Int, using generator: inout SeededGenerator
) -> Tensor {
  require(
    (0...patches).contains(count), "hiddenPatches: \(count) of \(patches) patches")
  var values = [Float](repeating: 0, count: batch * patches)
  for example in 0..<batch {
    for patch in generator.permutation(of: patches).prefix(count) {
      values[example * patches + patch] = 1
    }
  }
  return Tensor(values, shape: [batch, patches])
}

/// A vision transformer that guesses the pixels of hidden patches from the others.
///
/// A learned token takes a hidden patch's place and a linear decoder gives its pixels; Xie et al.,
/// *SimMIM*, CVPR 2022, arXiv:2111.09886, section 3, with the targets of He et al., *MAE*, CVPR 2022,
/// arXiv:2111.06377, section 3.
public struct MaskedPatchModel: Trainable {
  public enum Distance: String, Hashable, Sendable, Codable {
    case squared, absolute
  }

  public var encoder: VisionTransformer
  /// `[features]`, at first N(0, 0.02²).
  public let maskToken: Parameter
  public let decoder: Dense

  /// The parts are those of the encoder, `maskToken` and `decoder`.
  public init(_ encoder: VisionTransformer, channels: Int, using generator: inout SeededGenerator) {
    self.encoder = encoder
    let (features, side) = (encoder.positions.value.shape[1], encoder.patches.side)
    maskToken = Parameter("maskToken", .normal([features], deviation: 0.02, using: &generator))
    decoder = Dense(features, side * side * channels, name: "decoder", using: &generator)
  }

  /// The pixels of each patch as guessed, `[batch, patches, side² · channels]`.
  public func reconstruction(
    of images: Tensor, hiding hidden: Tensor, in pass: inout Pass
  ) -> Tensor {
    let tokens = encoder.tokens(of: images, hiding: hidden, by: maskToken.tracked, in: &pass)
    return decoder(tokens.slice(axis: 1, 1..<tokens.shape[1]), in: &pass)
  }

  /// The mean distance between guessed and true pixels of hidden patches alone.
  ///
  /// With `normalizesTargets`, each patch's pixels are first brought to mean 0 and variance 1.
  public func loss(
    of images: Tensor, hiding hidden: Tensor, distance: Distance = .squared,
    normalizesTargets: Bool = true, in pass: inout Pass
  ) -> Tensor {
    var targets = patchPixels(images, side: encoder.patches.side).detached
    if normalizesTargets {
      let centred = targets - targets.mean(axes: [2], keepingAxes: true)
      let variance = centred.squared().mean(axes: [2], keepingAxes: true)
      targets = centred / (variance + 1e-6).squareRoot()
    }
    let gap = reconstruction(of: images, hiding: hidden, in: &pass) - targets
    let distances = distance == .squared ? gap.squared() : gap.absoluteValue()
    let count = max(1, hidden.sum().scalar * Float(targets.shape[2]))
    return (distances * hidden.reshaped(to: hidden.shape.extents + [1])).sum() / count
  }

  /// The encoder's head plays no part and is not listed.
  public var parameters: [Parameter] {
    let head = Set(encoder.head.parameters.map(ObjectIdentifier.init))
    return encoder.parameters.filter { !head.contains(ObjectIdentifier($0)) }
      + [maskToken] + decoder.parameters
  }
}
