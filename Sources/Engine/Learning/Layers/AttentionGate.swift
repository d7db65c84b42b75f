public import Numerics
public import Tensors

/// A skip connection's map scaled at each pixel by a number in 0...1 that the coarser path decides.
///
/// x · σ(ψ relu(Wₓ x + W_g g)); Oktay et al., *Attention U-Net*, 2018, arXiv:1804.03999, equations 1 and
/// 2, for a gate that already has the map's extents. An observer gets the numbers as `NAME.map`.
public struct AttentionGate: Trainable {
  public let name: String
  public let ofSkip: Convolution
  public let ofGate: Convolution
  public let score: Convolution

  /// The parts are called `NAME.skip`, `NAME.gate` and `NAME.score`.
  public init(
    skip: Int, gate: Int, hidden: Int, name: String = "gate",
    using generator: inout SeededGenerator
  ) {
    self.name = name
    ofSkip = Convolution(
      in: skip, out: hidden, size: 1, bias: false, name: "\(name).skip", using: &generator)
    ofGate = Convolution(in: gate, out: hidden, size: 1, name: "\(name).gate", using: &generator)
    score = Convolution(in: hidden, out: 1, size: 1, name: "\(name).score", using: &generator)
  }

  /// The skip map `[batch, height, width, skip]` after the gate `[batch, height, width, gate]`.
  public func callAsFunction(_ skip: Tensor, gate: Tensor, in pass: inout Pass) -> Tensor {
    require(
      skip.rank == 4 && gate.rank == 4
        && skip.shape.extents.dropLast() == gate.shape.extents.dropLast(),
      "AttentionGate \(name): a map \(skip.shape) and a gate \(gate.shape)")
    let sum = ofSkip(skip, in: &pass) + ofGate(gate, in: &pass)
    let map = pass.observed(score(sum.relu(), in: &pass).sigmoid(), as: "\(name).map")
    return pass.observed(skip * map, as: name)
  }

  public var parameters: [Parameter] {
    ofSkip.parameters + ofGate.parameters + score.parameters
  }
}
