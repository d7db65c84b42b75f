public import Numerics
public import Tensors

/// A block without attention: one feed-forward part mixes the places, another one the features.
///
/// `[batch, places, features]`; Tolstikhin et al., *MLP-Mixer*, NeurIPS 2021, arXiv:2105.01601,
/// equation 1.
public struct MixerBlock: Layer {
  public let name: String
  public let placeNorm: LayerNorm
  public var placeMixing: FeedForward
  public let featureNorm: LayerNorm
  public var featureMixing: FeedForward

  /// The parts are called `NAME.placeNorm`, `NAME.placeMixing`, `NAME.featureNorm` and
  /// `NAME.featureMixing`.
  public init(
    places: Int, features: Int, hiddenPlaces: Int, hiddenFeatures: Int, name: String = "block",
    using generator: inout SeededGenerator
  ) {
    self.name = name
    placeNorm = LayerNorm(features, name: "\(name).placeNorm")
    placeMixing = FeedForward(
      places, hidden: hiddenPlaces, name: "\(name).placeMixing", using: &generator)
    featureNorm = LayerNorm(features, name: "\(name).featureNorm")
    featureMixing = FeedForward(
      features, hidden: hiddenFeatures, name: "\(name).featureMixing", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(x.rank == 3, "MixerBlock \(name): \(x.shape) is not [batch, places, features]")
    let turned = placeNorm(x, in: &pass).transposed()
    let mixed = x + placeMixing(turned, in: &pass).transposed()
    return pass.observed(
      mixed + featureMixing(featureNorm(mixed, in: &pass), in: &pass), as: name)
  }

  public var parameters: [Parameter] {
    placeNorm.parameters + placeMixing.parameters + featureNorm.parameters
      + featureMixing.parameters
  }
}
