extension Mask {
  /// Keeps the weights with the greatest scores; of equal scores those with the lower index.
  ///
  /// Traps on NaN and on more weights than there are. Takes a few passes, no sort.
  public init(keeping count: Int, of scores: Tensor) {
    require(
      count >= 0 && count <= scores.count,
      "mask: keeping \(count) of the \(scores.count) weights of \(scores.shape)")
    let keys = scores.scalars.enumerated().map { index, score in
      require(!score.isNaN, "mask: the score of weight \(index) of \(scores.shape) is not a number")
      return score.orderedBits
    }
    var (threshold, ties) = keys.greatest(count)
    if count == 0 { (threshold, ties) = (.max, 0) }
    self.init(shape: scores.shape) { index in
      if keys[index] != threshold { return keys[index] > threshold }
      ties -= 1
      return ties >= 0
    }
  }
}
