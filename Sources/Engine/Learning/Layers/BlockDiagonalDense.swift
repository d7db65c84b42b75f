public import Numerics
public import Tensors

/// Affine maps side by side: each block of the input's last axis to a block of the output's.
///
/// Blocks may have different extents (ragged); what lies outside of them is neither stored nor
/// multiplied, as it would be in a dense weight under a mask.
public struct BlockDiagonalDense: Layer {
  public let name: String
  /// A `[out, in]` map for each block, in order.
  public let blocks: [Dense]

  /// Blocks of (inputs, outputs), called `NAME.block0`, `NAME.block1`, ...
  public init(
    _ extents: [(inputs: Int, outputs: Int)], bias: Bool = true, name: String = "blocks",
    initialization: Initialization = .uniformFanIn, using generator: inout SeededGenerator
  ) {
    require(!extents.isEmpty, "BlockDiagonalDense \(name): no blocks")
    self.name = name
    var blocks: [Dense] = []
    for (index, extent) in extents.enumerated() {
      blocks.append(
        Dense(
          extent.inputs, extent.outputs, bias: bias, name: "\(name).block\(index)",
          initialization: initialization, using: &generator))
    }
    self.blocks = blocks
  }

  /// `[..., Σ inputs]` to `[..., Σ outputs]`.
  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let inputs = blocks.map { $0.weight.value.shape[1] }
    require(
      x.rank >= 1 && x.shape[-1] == inputs.reduce(0, +),
      "BlockDiagonalDense \(name): the last axis of \(x.shape) is not the sum of \(inputs)")
    var (outputs, start) = ([Tensor](), 0)
    for (block, extent) in zip(blocks, inputs) {
      outputs.append(block(x.slice(axis: x.rank - 1, start..<start + extent), in: &pass))
      start += extent
    }
    return pass.observed(.concatenating(outputs, axis: x.rank - 1), as: name)
  }

  public var parameters: [Parameter] { blocks.flatMap(\.parameters) }
}
