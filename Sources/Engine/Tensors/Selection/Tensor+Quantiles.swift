extension Tensor {
  /// The quantiles of each line along an axis: the levels come first, the axis is dropped.
  ///
  /// NumPy's linear definition: at level q of n scalars the place (n - 1)·q of the order, between its
  /// two neighbours in proportion. A line with a NaN gives NaN. The gradient goes to the neighbours.
  public func quantiles(_ levels: [Double], axis: Int = -1) -> Tensor {
    let lines = AxisLines(shape, along: axis, in: "quantiles")
    require(lines.length > 0, "quantiles: axis \(axis) of the shape \(shape) is empty")
    let order = argSorted(axis: axis).withNaNEverywhere(self, lines)
    let ordered = gathered(axis: axis, at: order)
    return .stacking(
      levels.map { level in
        require(level >= 0 && level <= 1, "quantiles: the level \(level); 0...1 is needed")
        let place = Double(lines.length - 1) * level
        let below = Int(place.rounded(.down))
        let above = min(below + 1, lines.length - 1)
        let share = Float(place - Double(below))
        let low = ordered.slice(axis: axis, below..<below + 1)
        let high = ordered.slice(axis: axis, above..<above + 1)
        // From the nearer neighbour, as NumPy does, so that level 1 is the maximum itself.
        let between =
          share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share)
        return between.reshaped(to: shape.removing(axis, in: "quantiles"))
      })
  }

  /// One quantile of all scalars together; without axes.
  public func quantile(_ level: Double) -> Tensor {
    reshaped(to: [count]).quantiles([level]).reshaped(to: [])
  }

  /// The least scalar up to which at least the share `level` of all weight lies; no gradient.
  ///
  /// NumPy's `inverted_cdf` with weights. Traps on NaN, on negative weights and on none.
  public func weightedQuantile(_ level: Double, weights: Tensor) -> Float {
    require(
      weights.shape == shape, "weightedQuantile: weights of \(weights.shape) for \(shape)")
    require(
      level >= 0 && level <= 1, "weightedQuantile: the level \(level); 0...1 is needed")
    let flat = detached.reshaped(to: [count])
    let (values, share) = (flat.scalars, weights.scalars)
    for (index, weight) in share.enumerated() {
      require(
        weight >= 0 && weight < .infinity && !values[index].isNaN,
        "weightedQuantile: the value \(values[index]) with weight \(weight) at \(index)")
    }
    let order = flat.argSorted().indices.filter { share[$0] > 0 }
    let sums = RunningSums(order.map { Double(share[$0]) })
    require(sums.total > 0, "weightedQuantile: no weight in \(shape)")
    return values[order[sums.firstIndex(reaching: level * sums.total)]]
  }
}

extension IndexTable {
  /// Points every place of a line to its last one where that is NaN, so that all that is read is NaN.
  fileprivate func withNaNEverywhere(_ x: Tensor, _ lines: AxisLines) -> IndexTable {
    var changed = indices
    x.withScalars { x in
      for line in 0..<lines.count {
        let start = lines.start(of: line, length: lines.length)
        let last = indices[start + (lines.length - 1) * lines.stride]
        guard x[start + last * lines.stride].isNaN else { continue }
        for place in 0..<lines.length { changed[start + place * lines.stride] = last }
      }
    }
    return IndexTable(changed, shape: shape)
  }
}
