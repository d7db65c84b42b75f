extension Picture {
  /// Where a prediction errs: agreement stays grey, missed pixels (only in `truth`) are blue, and
  /// surplus ones (another label than in `truth`) orange.
  public static func difference(
    gray: [Float], truth: [Int], prediction: [Int], width: Int, height: Int,
    range: ClosedRange<Float>? = nil
  ) -> Picture {
    let labels = zip(truth, prediction).map { truth, prediction in
      truth == prediction ? 0 : prediction == 0 ? 1 : 2
    }
    return overlay(
      gray: gray, labels: labels, width: width, height: height,
      palette: ["#3b8fe8", "#e8743b"], opacity: 0.85, range: range)
  }

  /// A grey picture with the boundary of each label drawn in its colour, one pixel wide and inside.
  public static func contours(
    gray: [Float], labels: [Int], width: Int, height: Int, palette: [String] = labelPalette,
    range: ClosedRange<Float>? = nil
  ) -> Picture {
    guard width > 0, height > 0, labels.count >= width * height else {
      return overlay(gray: gray, labels: [], width: width, height: height, range: range)
    }
    var edges = [Int](repeating: 0, count: width * height)
    for y in 0..<height {
      for x in 0..<width {
        let label = labels[y * width + x]
        let neighbours = [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
        let isEdge = neighbours.contains { nx, ny in
          nx < 0 || ny < 0 || nx >= width || ny >= height || labels[ny * width + nx] != label
        }
        edges[y * width + x] = isEdge ? label : 0
      }
    }
    return overlay(
      gray: gray, labels: edges, width: width, height: height, palette: palette, opacity: 1,
      range: range)
  }

  /// A matrix of weights by whether they are kept, row by row: kept ones dark on light.
  public static func mask(_ isKept: [Bool], width: Int) -> Picture {
    let width = max(1, width)
    let height = (isKept.count + width - 1) / width
    let pixels = (0..<width * height).flatMap { index -> [UInt8] in
      guard isKept.indices.contains(index) else { return [0, 0, 0, 0] }
      return isKept[index] ? [29, 79, 184, 255] : [227, 230, 234, 255]
    }
    return Picture(width: width, height: height, rgba: pixels)
  }
}
