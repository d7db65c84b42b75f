/// Rows joined by the segment that each belongs to: [n, …] and n segment numbers -> [count, …].
///
/// A segment without rows gives 0. Sums are added in the order of the rows.
extension Tensor {
  /// The sum of each segment's rows.
  ///
  /// The gradient of a segment goes to each of its rows.
  public func segmentSum(_ segments: [Int], count: Int) -> Tensor {
    let (chosen, width) = segmented(segments, count, in: "segmentSum")
    let (original, target) = (shape, shape.with(count, at: 0))
    return Kernels.scatterRows(self, chosen, width: width, shape: target)
      .recorded(
        .joining(self) { Kernels.gatherRows($0, chosen, width: width, shape: original) })
  }

  /// The mean of each segment's rows.
  public func segmentMean(_ segments: [Int], count: Int) -> Tensor {
    let sums = segmentSum(segments, count: count)
    var sizes = [Float](repeating: 0, count: count)
    for segment in segments { sizes[segment] += 1 }
    let column = Shape(rank: rank) { $0 == 0 ? count : 1 }
    return sums / Tensor(sizes.map { max($0, 1) }, shape: column)
  }

  /// The greatest of each segment's rows, column by column; NaN wins.
  ///
  /// The gradient is shared equally by the rows that attain it.
  public func segmentMaximum(_ segments: [Int], count: Int) -> Tensor {
    let (chosen, width) = segmented(segments, count, in: "segmentMaximum")
    let x = detached
    var value = Tensor.zeros(shape.with(count, at: 0))
    var isReached = [Bool](repeating: false, count: count)
    value.withMutableScalars { value in
      x.withScalars { x in
        for (row, segment) in segments.enumerated() {
          for column in 0..<width {
            let (own, target) = (x[row * width + column], segment * width + column)
            if isReached[segment] && own <= value[target] { continue }
            if !(isReached[segment] && value[target].isNaN) { value[target] = own }
          }
          isReached[segment] = true
        }
      }
    }
    let (greatest, original) = (value, shape)
    return value.recorded(
      .joining(self) { gradient in
        let spread = Kernels.gatherRows(greatest, chosen, width: width, shape: original)
        let attains = x .== spread
        let shares = Kernels.scatterRows(attains, chosen, width: width, shape: greatest.shape)
        let single = Kernels.binary(.maximum, shares, Tensor(1))
        return attains
          * Kernels.gatherRows(gradient / single, chosen, width: width, shape: original)
      })
  }

  /// exp(x) over the sum of the exponentials in the same segment, column by column: [n, …] -> [n, …].
  public func segmentSoftmax(_ segments: [Int], count: Int) -> Tensor {
    let greatest = detached.segmentMaximum(segments, count: count)
    let powers = (self - greatest.rows(segments)).exp()
    return powers / powers.segmentSum(segments, count: count).rows(segments)
  }

  private func segmented(
    _ segments: [Int], _ count: Int, in operation: StaticString
  ) -> (IndexBuffer, width: Int) {
    require(
      rank >= 1 && segments.count == shape[0],
      "\(operation): \(segments.count) segment numbers for the shape \(shape)")
    return (
      IndexBuffer(segments, below: count, in: operation), shape.count(of: 1..<rank)
    )
  }
}
