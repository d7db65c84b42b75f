/// How an image is read between its pixels.
public enum ImageSampling: Hashable, Sendable {
  /// Linearly in both directions between the nearest four pixels.
  case bilinear
  /// The nearest pixel, halves up: for labels.
  case nearest
}

extension WeightedRows {
  /// Each pixel of `batch` new images as a sum of those of images [batch, height, width, channels],
  /// read at a place in rows and columns.
  static func sampling(
    _ images: Shape, to size: (height: Int, width: Int), border: ImageBorder,
    _ sampling: ImageSampling, in operation: StaticString,
    place: (_ image: Int, _ row: Int, _ column: Int) -> (row: Double, column: Double)
  ) -> WeightedRows {
    let (batch, height, width) = (images[0], images[1], images[2])
    let area = size.height * size.width
    return WeightedRows(batch * area, of: batch * height * width, in: operation) { pixel, add in
      let (image, rest) = (pixel / area, pixel % area)
      let place = place(image, rest / size.width, rest % size.width)
      let row = AxisPlace(place.row, height, border, sampling, in: operation)
      let column = AxisPlace(place.column, width, border, sampling, in: operation)
      for (line, lineShare) in [row.below, row.above] {
        guard let line, lineShare > 0 else { continue }
        for (position, share) in [column.below, column.above] {
          guard let position, share > 0 else { continue }
          add((image * height + line) * width + position, Float(lineShare * share))
        }
      }
    }
  }
}

/// The two pixels of a line that a place lies between, nil beyond a border of zeros, and their shares.
struct AxisPlace {
  let below: (Int?, Double)
  let above: (Int?, Double)

  init(
    _ place: Double, _ extent: Int, _ border: ImageBorder, _ sampling: ImageSampling,
    in operation: StaticString
  ) {
    require(!place.isNaN, "\(operation): a place that is not a number")
    let near = min(max(place, -0x1p30), 0x1p30)  // far from any image, and still an integer
    switch sampling {
    case .nearest:
      below = (border.source(of: Int((near + 0.5).rounded(.down)), in: extent), 1)
      above = (nil, 0)
    case .bilinear:
      let floor = near.rounded(.down)
      below = (border.source(of: Int(floor), in: extent), 1 - (near - floor))
      above = (border.source(of: Int(floor) + 1, in: extent), near - floor)
    }
  }
}
