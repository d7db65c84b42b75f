public import Numerics
public import Tensors

/// A skip connection's map scaled by numbers in 0...1 that the coarser path decides.
///
/// x · σ(ψ relu(Wₓ x + W_g g)); Oktay et al., *Attention U-Net*, 2018, arXiv:1804.03999, equations 1 and
/// 2, for a gate that already has the map's extents. An observer gets the numbers as `NAME.map`.
public struct AttentionGate: Trainable {
  public let name: String
  public let ofSkip: Convolution
  public let skipNorm: BatchNorm?
  public let ofGate: Convolution
  public let gateNorm: BatchNorm?
  public let score: Convolution

  /// The parts are called `NAME.skip`, `NAME.skipNorm`, `NAME.gate`, `NAME.gateNorm` and `NAME.score`.
  ///
  /// With norms, both maps are batch-normalised before they are added. A pixel has one number for all
  /// channels, or one for each of them with `isChannelwise`.
  public init(
    skip: Int, gate: Int, hidden: Int, hasNorms: Bool = false, isChannelwise: Bool = false,
    name: String = "gate", using generator: inout SeededGenerator
  ) {
    self.name = name
    ofSkip = Convolution(
      in: skip, out: hidden, size: 1, bias: false, name: "\(name).skip", using: &generator)
    skipNorm = hasNorms ? BatchNorm(hidden, name: "\(name).skipNorm") : nil
    ofGate = Convolution(
      in: gate, out: hidden, size: 1, bias: !hasNorms, name: "\(name).gate", using: &generator)
    gateNorm = hasNorms ? BatchNorm(hidden, name: "\(name).gateNorm") : nil
    score = Convolution(
      in: hidden, out: isChannelwise ? skip : 1, size: 1, name: "\(name).score",
      using: &generator)
  }

  /// The skip map `[batch, height, width, skip]` after the gate `[batch, height, width, gate]`.
  public func callAsFunction(_ skip: Tensor, gate: Tensor, in pass: inout Pass) -> Tensor {
    require(
      skip.rank == 4 && gate.rank == 4
        && skip.shape.extents.dropLast() == gate.shape.extents.dropLast(),
      "AttentionGate \(name): a map \(skip.shape) and a gate \(gate.shape)")
    var (left, right) = (ofSkip(skip, in: &pass), ofGate(gate, in: &pass))
    if let skipNorm, let gateNorm {
      left = skipNorm(left, in: &pass)
      right = gateNorm(right, in: &pass)
    }
    let map = pass.observed(
      score((left + right).relu(), in: &pass).sigmoid(), as: "\(name).map")
    return pass.observed(skip * map, as: name)
  }

  public var parameters: [Parameter] {
    ofSkip.parameters + (skipNorm?.parameters ?? []) + ofGate.parameters
      + (gateNorm?.parameters ?? []) + score.parameters
  }
  public var buffers: [Buffer] { (skipNorm?.buffers ?? []) + (gateNorm?.buffers ?? []) }
}
