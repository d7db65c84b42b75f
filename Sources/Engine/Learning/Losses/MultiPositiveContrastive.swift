public import Tensors

/// InfoNCE with several positives a query: −Σ_j t_ij log softmax_j(s_ij), t the positives' row of ones
/// divided by their number; `[queries]`.
///
/// Similarities `[queries, keys]` are already divided by the temperature. `positives` are ones and
/// zeros of the same shape (or weights); `candidates`, where given, say which keys a query is compared
/// with (accidental hits, the query itself and other queries' positives are left out by a zero). A
/// query without a positive has loss 0. Khosla et al., NeurIPS 2020, arXiv:2004.11362, equation 2.
public func contrastiveLossPerQuery(
  similarities: Tensor, positives: Tensor, candidates: Tensor? = nil
) -> Tensor {
  require(
    similarities.rank == 2 && similarities.shape == positives.shape
      && (candidates.map { $0.shape == similarities.shape } ?? true),
    "contrastiveLoss: similarities \(similarities.shape), positives \(positives.shape), candidates "
      + "\(candidates.map { $0.shape.description } ?? "all")")
  var compared = similarities
  if let candidates {
    // Finite, so that 0 · log p of a key that is left out stays 0.
    let excluded = Tensor.full(similarities.shape, value: -1e30)
    compared = .select(candidates .!= 0, similarities, excluded)
    let lost = positives * (candidates .== 0)
    require(
      lost.scalars.allSatisfy { $0 == 0 }, "contrastiveLoss: a positive is not among the candidates"
    )
  }
  let positives = positives.detached
  let count = positives.sum(axes: [1], keepingAxes: true)
  let targets = positives / Tensor.select(count .> 0, count, .ones(count.shape))
  return -(targets * compared.logSoftmax()).sum(axes: [1])
}

/// The mean of the multi-positive loss over the queries that have a positive; 0 when none has.
public func contrastiveLoss(
  similarities: Tensor, positives: Tensor, candidates: Tensor? = nil
) -> Tensor {
  contrastiveLossPerQuery(
    similarities: similarities, positives: positives, candidates: candidates
  ).weightedMean(positives.sum(axes: [1]) .> 0)
}

/// The multi-positive loss from rows to columns and from columns to rows, as their mean.
///
/// The loss of paired encoders; Radford et al., *CLIP*, ICML 2021, arXiv:2103.00020, figure 3.
public func symmetricContrastiveLoss(similarities: Tensor, positives: Tensor) -> Tensor {
  let rows = contrastiveLoss(similarities: similarities, positives: positives)
  let columns = contrastiveLoss(
    similarities: similarities.transposed(), positives: positives.transposed())
  return (rows + columns) / 2
}

/// NT-Xent of two views of n examples: each row finds its other view among the 2n − 1 other rows.
///
/// The mean over all 2n rows of −log softmax(u_i·u_j/τ) without j = i; rows are brought to unit length
/// here. Chen et al., *SimCLR*, ICML 2020, arXiv:2002.05709, equation 1.
public func ntXentLoss(_ first: Tensor, _ second: Tensor, temperature: Float = 0.1) -> Tensor {
  ntXentLossPerExample(first, second, temperature: temperature).mean()
}

/// NT-Xent of each of the 2n rows, those of the first view before those of the second: `[2n]`.
public func ntXentLossPerExample(
  _ first: Tensor, _ second: Tensor, temperature: Float = 0.1
) -> Tensor {
  require(
    first.rank == 2 && first.shape == second.shape && first.shape[0] > 0 && temperature > 0,
    "ntXentLoss: views \(first.shape) and \(second.shape), τ = \(temperature)")
  let rows = Tensor.concatenating([first, second], axis: 0).unitRows()
  let (half, count) = (first.shape[0], rows.shape[0])
  let own = Tensor.oneHot(Array(0..<count), classes: count)
  let partners = Tensor.oneHot((0..<count).map { ($0 + half) % count }, classes: count)
  return contrastiveLossPerQuery(
    similarities: rows.matmul(rows, transposingOther: true) / temperature, positives: partners,
    candidates: 1 - own)
}
