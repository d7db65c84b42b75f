public import Tensors

/// A linear part of which each row reads only some inputs: y = W (m(x) · x) + b, with gradients.
///
/// `keeps` gives 1 for an input that is read and 0 for another, in the shape of x; it gets no gradient.
public struct MaskedDense: Layer {
  public let base: Dense
  public let keeps: @Sendable (Tensor) -> Tensor

  public init(_ base: Dense, keeps: @escaping @Sendable (Tensor) -> Tensor) {
    self.base = base
    self.keeps = keeps
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let mask = pass.observed(keeps(x.detached), as: "\(base.name).kept")
    pass.recordProducts(with: base.weight, reading: mask, as: base.name)
    let recorder = pass.costRecorder
    // The base would count the inputs that the mask leaves out.
    pass.costRecorder = nil
    defer { pass.costRecorder = recorder }
    return base(x * mask, in: &pass)
  }

  public var parameters: [Parameter] { base.parameters }
}

/// What `MaskedDense` gives, computed from the columns of the weight that a row reads and no others.
///
/// It holds a column-major copy of the base's weight as it is when it is made, and has no gradient.
public struct GatheredDense: Layer {
  public let base: Dense
  public let keeps: @Sendable (Tensor) -> Tensor
  /// `[in, out]`: a column of the weight is contiguous.
  private let columns: Tensor

  public init(_ base: Dense, keeps: @escaping @Sendable (Tensor) -> Tensor) {
    self.base = base
    self.keeps = keeps
    columns = base.weight.value.transposed()
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let (inputs, outputs) = (columns.shape[0], columns.shape[1])
    require(
      x.rank >= 1 && x.shape[-1] == inputs,
      "GatheredDense \(base.name): the last axis of \(x.shape) is not \(inputs)")
    let mask = pass.observed(keeps(x.detached), as: "\(base.name).kept")
    pass.recordProducts(with: base.weight, reading: mask, as: base.name)
    let (values, kept) = (x.detached.scalars, mask.scalars)
    var rows: [Tensor] = []
    for row in 0..<x.count / inputs {
      let places = (0..<inputs).filter { kept[row * inputs + $0] != 0 }
      guard !places.isEmpty else {
        rows.append(.zeros([1, outputs]))
        continue
      }
      let chosen = Tensor(places.map { values[row * inputs + $0] }, shape: [1, places.count])
      rows.append(chosen.matmul(columns.rows(places)))
    }
    let product = Tensor.concatenating(rows)
      .reshaped(to: Array(x.shape.extents.dropLast()) + [outputs])
    return pass.observed(base.bias.map { product + $0.value } ?? product, as: base.name)
  }

  public var parameters: [Parameter] { base.parameters }
}
