public import Numerics
public import Tensors

/// A small convolutional network for small images, of any side that 4 divides.
///
/// Twice convolution 3×3, norm, ReLU and max-pooling by 2 (widths w and 2w), then a dense layer of
/// `features` units with ReLU and dropout, and the logits.
public struct ConvolutionalClassifier: Layer {
  public let block0: ConvolutionNormReLU
  public let block1: ConvolutionNormReLU
  public let features: Dense
  public let dropout: Dropout
  public let head: Dense
  public let side: Int
  public let channels: Int

  /// For images `[batch, side, side, channels]`.
  public init(
    side: Int, channels: Int = 1, classes: Int, width: Int = 16, features units: Int = 64,
    dropout rate: Float = 0, using generator: inout SeededGenerator
  ) {
    require(
      side >= 4 && side % 4 == 0,
      "ConvolutionalClassifier: the side must be a multiple of 4, not \(side)")
    self.side = side
    self.channels = channels
    block0 = ConvolutionNormReLU(in: channels, out: width, name: "block0", using: &generator)
    block1 = ConvolutionNormReLU(in: width, out: 2 * width, name: "block1", using: &generator)
    let places = (side / 4) * (side / 4)
    features = Dense(places * 2 * width, units, name: "features", using: &generator)
    dropout = Dropout(rate)
    head = Dense(units, classes, name: "head", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(
      x.rank == 4 && x.shape.extents.dropFirst() == [side, side, channels],
      "ConvolutionalClassifier: \(x.shape) is not [batch, \(side), \(side), \(channels)]")
    var output = block0(x, in: &pass).maxPooled(size: 2)
    output = block1(output, in: &pass).maxPooled(size: 2)
    output = features(Flatten()(output, in: &pass), in: &pass).relu()
    return head(dropout(output, in: &pass), in: &pass)
  }

  public var parameters: [Parameter] {
    block0.parameters + block1.parameters + features.parameters + head.parameters
  }
  public var buffers: [Buffer] { block0.buffers + block1.buffers }
}
