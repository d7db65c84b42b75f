/// One axis of `extent` pixels brought to `target` pixels.
extension WeightedRows {
  /// Linear interpolation between the two nearest pixels.
  ///
  /// Pixel centres lie at i + ½ and the image is scaled as a whole; with aligned corners the first and
  /// the last pixel stay where they are.
  static func linear(
    _ extent: Int, to target: Int, alignCorners: Bool, in operation: StaticString
  ) -> WeightedRows {
    let scale =
      alignCorners
      ? Double(extent - 1) / Double(max(target - 1, 1)) : Double(extent) / Double(target)
    return WeightedRows(target, of: extent, in: operation) { row, add in
      let place =
        alignCorners ? Double(row) * scale : max((Double(row) + 0.5) * scale - 0.5, 0)
      let below = min(Int(place), extent - 1)
      let share = below == extent - 1 ? 0 : Float(place - Double(below))
      add(below, 1 - share)
      if share > 0 { add(below + 1, share) }
    }
  }

  /// The pixel ⌊i·extent / target⌋.
  static func nearest(_ extent: Int, to target: Int, in operation: StaticString) -> WeightedRows {
    WeightedRows(target, of: extent, in: operation) { row, add in
      add(row * extent / target, 1)
    }
  }

  /// The mean over the part of the line that becomes the pixel, partial pixels included.
  static func area(_ extent: Int, to target: Int, in operation: StaticString) -> WeightedRows {
    WeightedRows(target, of: extent, in: operation) { row, add in
      // In units of 1 / target of a pixel: the part is row·extent..<(row + 1)·extent.
      let (start, end) = (row * extent, (row + 1) * extent)
      for place in start / target...(end - 1) / target {
        let overlap = min(end, (place + 1) * target) - max(start, place * target)
        add(place, Float(Double(overlap) / Double(extent)))
      }
    }
  }

  /// The mean over all pixels that the part touches: ⌊i·extent / target⌋ to ⌈(i + 1)·extent / target⌉.
  static func mean(_ extent: Int, to target: Int, in operation: StaticString) -> WeightedRows {
    WeightedRows(target, of: extent, in: operation) { row, add in
      let start = row * extent / target
      let end = ((row + 1) * extent + target - 1) / target
      for place in start..<end { add(place, Float(1 / Double(end - start))) }
    }
  }
}
