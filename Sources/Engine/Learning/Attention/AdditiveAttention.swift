public import Numerics
public import Tensors

/// A weighted mean over places whose weights a small network scores: softmax(vᵀ tanh(W h + b)).
///
/// `[batch, places, features]` to `[batch, features]`. Bahdanau et al., ICLR 2015, arXiv:1409.0473,
/// appendix A.1.2, without a query, as in Yang et al., NAACL 2016, equations 5 to 7. An observer gets
/// the weights, `[batch, places]`, as `NAME.weights`.
public struct AdditiveAttention: Layer {
  public let name: String
  public let hidden: Dense
  public let score: Dense

  /// The parts are called `NAME.hidden` and `NAME.score`.
  public init(
    _ features: Int, hidden units: Int, name: String = "pooling",
    using generator: inout SeededGenerator
  ) {
    self.name = name
    hidden = Dense(features, units, name: "\(name).hidden", using: &generator)
    score = Dense(units, 1, bias: false, name: "\(name).score", using: &generator)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    self(x, lengths: nil, in: &pass)
  }

  /// The mean over the first `lengths[i]` places of example i.
  public func callAsFunction(_ x: Tensor, lengths: [Int]?, in pass: inout Pass) -> Tensor {
    require(
      x.rank == 3 && lengths?.count ?? x.shape[0] == x.shape[0],
      "AdditiveAttention \(name): \(x.shape) with \(lengths?.count ?? 0) lengths")
    let (batch, places, features) = (x.shape[0], x.shape[1], x.shape[2])
    var scores = score(hidden(x, in: &pass).tanh(), in: &pass)
      .reshaped(to: [batch, 1, 1, places])
    if let lengths {
      scores = AttentionMask.lengths(lengths, keys: places).applied(to: scores)
    }
    let weights = pass.observed(
      scores.softmax().reshaped(to: [batch, places]), as: "\(name).weights")
    pass.recordProducts(x.count, as: name)
    let mean = weights.reshaped(to: [batch, 1, places]).matmul(x)
    return pass.observed(mean.reshaped(to: [batch, features]), as: name)
  }

  public var parameters: [Parameter] { hidden.parameters + score.parameters }
}
