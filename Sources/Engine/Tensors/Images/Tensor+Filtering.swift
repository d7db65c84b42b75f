import Numerics

/// Images [batch, height, width, channels] and volumes [batch, depth, height, width, channels],
/// smoothed or enlarged along each axis between the first and the last.
extension Tensor {
  /// Each pixel replaced by a weighted mean around it; weights exp(-d² / 2σ²) up to the distance
  /// `radius`, by default 4σ rounded.
  public func gaussianBlurred(
    deviation: Double, radius: Int? = nil, border: ImageBorder = .symmetric
  ) -> Tensor {
    require(
      deviation > 0 && deviation < .infinity && (radius ?? 0) >= 0,
      "gaussianBlurred: the deviation \(deviation) and the radius \(radius ?? 0) for \(shape)")
    let radius = radius ?? Int(4 * deviation + 0.5)
    let weights = (-radius...radius).map { distance in
      Elementary.exp(-Double(distance * distance) / (2 * deviation * deviation))
    }
    let sum = weights.reduce(0, +)
    return filtered(
      by: weights.map { $0 / sum }, before: radius, border: border, in: "gaussianBlurred")
  }

  /// Each pixel replaced by the plain mean of the `size` pixels along each axis that surround it; an
  /// even size reaches one pixel further back than ahead.
  public func boxBlurred(size: Int, border: ImageBorder = .symmetric) -> Tensor {
    require(size >= 1, "boxBlurred: the size \(size) for \(shape)")
    return filtered(
      by: Array(repeating: 1 / Double(size), count: size), before: size / 2, border: border,
      in: "boxBlurred")
  }

  /// Rows, columns, … added along one axis as the border says; the gradient goes back to the pixels
  /// that were copied.
  public func padded(axis: Int, before: Int, after: Int, border: ImageBorder) -> Tensor {
    let axis = shape.position(of: axis, in: "padded")
    let extent = shape[axis]
    require(
      before >= 0 && after >= 0 && extent >= 1,
      "padded: \(before) before and \(after) after along axis \(axis) of \(shape)")
    return combined(
      along: axis,
      WeightedRows(before + extent + after, of: extent, in: "padded") { row, add in
        if let place = border.source(of: row - before, in: extent) { add(place, 1) }
      })
  }

  /// Weight k of a pixel goes to the pixel k - before away, along each axis in turn.
  private func filtered(
    by weights: [Double], before: Int, border: ImageBorder, in operation: StaticString
  ) -> Tensor {
    require(
      rank >= 3 && (1..<rank - 1).allSatisfy { shape[$0] >= 1 },
      "\(operation): the shape \(shape); [batch, extents…, channels] is needed")
    var result = self
    for axis in 1..<rank - 1 {
      let extent = shape[axis]
      let rows = WeightedRows(extent, of: extent, in: operation) { row, add in
        // Mirrored pixels meet others: their weights are summed, each place is read once.
        var sums: [Int: Double] = [:]
        for (tap, weight) in weights.enumerated() {
          guard let place = border.source(of: row + tap - before, in: extent) else { continue }
          sums[place, default: 0] += weight
        }
        for place in sums.keys.sorted() { add(place, Float(sums[place] ?? 0)) }
      }
      result = result.combined(along: axis, rows)
    }
    return result
  }
}
