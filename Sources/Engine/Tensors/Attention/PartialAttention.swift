/// Attention over some of the keys, with what is needed to join it with that over others.
public struct PartialAttention: Sendable {
  /// The result for these keys alone: [batch, heads, queries, valueWidth].
  public let value: Tensor
  /// Each query's greatest score: [batch, heads, queries]; -∞ where it sees no key.
  public let maxima: Tensor
  /// Each query's Σ e^(score - maximum): [batch, heads, queries].
  public let sums: Tensor

  /// Attends as `attention` does, without a gradient.
  public init(
    queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor? = nil, isCausal: Bool = false,
    scale: Float? = nil
  ) {
    let plan = Kernels.Attention(
      queries: queries.shape, keys: keys.shape, values: values.shape, mask: mask,
      isCausal: isCausal, scale: scale)
    self.init(Kernels.attend(plan, queries, keys, values))
  }

  /// The state of an online softmax that was computed elsewhere.
  public init(value: Tensor, maxima: Tensor, sums: Tensor) {
    require(
      value.rank == 4 && maxima.shape.extents == Array(value.shape.extents.dropLast())
        && sums.shape == maxima.shape,
      "PartialAttention: a value \(value.shape), maxima \(maxima.shape) and sums \(sums.shape)")
    self.value = value
    self.maxima = maxima
    self.sums = sums
  }

  private init(_ parts: (value: Tensor, maxima: Tensor, sums: Tensor)) {
    (value, maxima, sums) = parts
  }

  /// The result before it is divided by the sums, Σ e^(score - maximum)·v: the accumulator of an online
  /// softmax beside `maxima` and `sums`.
  public var accumulated: Tensor {
    value * sums.reshaped(to: Shape(sums.shape.extents + [1]))
  }

  /// Attention over the keys of both: each value weighs by sum·e^(maximum - greater maximum).
  ///
  /// Milakov and Gimelshein, arXiv:1805.02867, section 3.1.
  public func joined(with other: PartialAttention) -> PartialAttention {
    require(
      value.shape == other.value.shape,
      "joined: attention of the shapes \(value.shape) and \(other.value.shape)")
    let most = Tensor.maximum(maxima, other.maxima)
    let offset = Tensor.select(most .== -.infinity, Tensor(0), most)
    let (left, right) = (
      sums * (maxima - offset).exp(), other.sums * (other.maxima - offset).exp()
    )
    let sum = left + right
    let inverse = Tensor.select(sum .== 0, Tensor(0), sum.reciprocal())
    let rows = Shape(most.shape.extents + [1])
    let joined =
      value * (left * inverse).reshaped(to: rows)
      + other.value * (right * inverse).reshaped(to: rows)
    return PartialAttention((joined, most, sum))
  }
}
