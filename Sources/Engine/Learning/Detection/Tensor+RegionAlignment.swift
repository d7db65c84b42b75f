public import Tensors

extension Tensor {
  /// The map inside of boxes, each resampled to the same extents: `[batch, height, width, channels]` to
  /// `[boxes.count, output.height, output.width, channels]`.
  ///
  /// RoIAlign of He et al., *Mask R-CNN*, ICCV 2017, arXiv:1703.06870, section 3: a box is cut into
  /// bins, and a bin is the mean of `samples`² points, each interpolated from the four nearest pixel
  /// centres. Box i lies in example `examples[i]`; a cell of the map is `stride` of the boxes' pixels
  /// wide. Points up to a cell beyond the border take the border's values, further ones 0. The map gets
  /// a gradient, boxes do not.
  public func regionAligned(
    _ boxes: [Box], examples: [Int], output: (height: Int, width: Int), stride: Float = 1,
    samples: Int = 2
  ) -> Tensor {
    require(
      rank == 4 && count > 0, "regionAligned: \(shape) is not [batch, height, width, channels]")
    require(
      boxes.count == examples.count && examples.allSatisfy { (0..<shape[0]).contains($0) }
        && output.height > 0 && output.width > 0 && samples > 0 && stride > 0,
      "regionAligned: \(boxes.count) boxes in \(examples.count) examples of \(shape), to "
        + "\(output.height) × \(output.width) by \(samples)² points at stride \(stride)")
    let (height, width, channels) = (shape[1], shape[2], shape[3])
    var (places, weights) = ([Int](), [Float]())
    for (box, example) in zip(boxes, examples) {
      let rows = samplePoints(
        from: box.top / stride, to: box.bottom / stride, bins: output.height, samples, height)
      let columns = samplePoints(
        from: box.left / stride, to: box.right / stride, bins: output.width, samples, width)
      for (rowBin, columnBin) in product(output.height, output.width) {
        for (row, column) in product(samples, samples) {
          let (y, x) = (rows[rowBin * samples + row], columns[columnBin * samples + column])
          for (corner, weight) in y.corners(with: x) {
            places.append((example * height + corner.row) * width + corner.column)
            weights.append(weight / Float(samples * samples))
          }
        }
      }
    }
    let points = reshaped(to: [shape[0] * height * width, channels]).rows(places)
    let weighted = points * Tensor(weights, shape: [weights.count, 1])
    return
      weighted
      .reshaped(to: [boxes.count, output.height, output.width, 4 * samples * samples, channels])
      .sum(axes: [3])
  }
}

/// A coordinate between two pixel centres.
private struct SamplePoint {
  let low: Int
  let high: Int
  /// How much of the higher pixel is taken.
  let share: Float
  let isInside: Bool

  /// The four pixels around a point and their weights.
  func corners(with x: SamplePoint) -> [((row: Int, column: Int), Float)] {
    let scale: Float = isInside && x.isInside ? 1 : 0
    return [
      ((low, x.low), scale * (1 - share) * (1 - x.share)),
      ((low, x.high), scale * (1 - share) * x.share),
      ((high, x.low), scale * share * (1 - x.share)),
      ((high, x.high), scale * share * x.share),
    ]
  }
}

/// The points of each bin along one axis; the centre of pixel i is at i + ½.
private func samplePoints(
  from start: Float, to end: Float, bins: Int, _ samples: Int, _ extent: Int
) -> [SamplePoint] {
  let count = bins * samples
  return (0..<count).map { index in
    let place = start + (Float(index) + 0.5) * (end - start) / Float(count) - 0.5
    let isInside = place >= -1 && place <= Float(extent)
    let clamped = min(max(0, place), Float(extent - 1))
    let low = min(Int(clamped), extent - 1)
    return SamplePoint(
      low: low, high: min(low + 1, extent - 1), share: clamped - Float(low), isInside: isInside)
  }
}

private func product(_ rows: Int, _ columns: Int) -> [(Int, Int)] {
  (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
}
