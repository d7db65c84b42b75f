extension Mask {
  /// Keeps the `count` weights with the greatest scores of all tensors together, one mask for each; of
  /// equal scores those of the earlier tensor, then with the lower index.
  ///
  /// Traps on NaN and on more weights than there are.
  public static func keeping(_ count: Int, ofAll scores: [Tensor]) -> [Mask] {
    let total = scores.reduce(0) { $0 + $1.count }
    require(count >= 0 && count <= total, "mask: keeping \(count) of \(total) weights")
    var keys: [UInt32] = []
    keys.reserveCapacity(total)
    for (number, tensor) in scores.enumerated() {
      tensor.withScalars { span in
        for index in span.indices {
          require(
            !span[index].isNaN,
            "mask: the score of weight \(index) of tensor \(number) is not a number")
          keys.append(span[index].orderedBits)
        }
      }
    }
    var kept = [Bool](repeating: false, count: total)
    for position in keys.positionsOfGreatest(count) { kept[position] = true }
    var start = 0
    return scores.map { tensor in
      defer { start += tensor.count }
      return Mask(shape: tensor.shape) { kept[start + $0] }
    }
  }
}
