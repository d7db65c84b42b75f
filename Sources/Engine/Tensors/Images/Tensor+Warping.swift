/// Images [batch, height, width, channels] read at other places.
extension Tensor {
  /// Reads each image through its map, to the same or another size; the gradient goes back to the
  /// pixels that were read.
  public func warped(
    by maps: [AffineMap], to size: (height: Int, width: Int)? = nil, border: ImageBorder = .zeros,
    sampling: ImageSampling = .bilinear
  ) -> Tensor {
    requireImages("warped", maps.count, "maps")
    return resampled(to: size ?? (shape[1], shape[2]), border: border, sampling, in: "warped") {
      maps[$0].source(row: Double($1), column: Double($2))
    }
  }

  /// Turns each image counter-clockwise about its centre, by its own angle in degrees; the size stays.
  public func rotated(
    by degrees: [Double], border: ImageBorder = .zeros, sampling: ImageSampling = .bilinear
  ) -> Tensor {
    requireImages("rotated", degrees.count, "angles")
    let maps = degrees.map {
      AffineMap.rotation(degrees: $0).centered(height: shape[1], width: shape[2])
    }
    return resampled(to: (shape[1], shape[2]), border: border, sampling, in: "rotated") {
      maps[$0].source(row: Double($1), column: Double($2))
    }
  }

  /// A rectangle of each image, brought to one size by bilinear interpolation that does not look
  /// beyond the rectangle.
  public func resizedCrops(
    _ rectangles: [PixelRectangle], to size: (height: Int, width: Int)
  ) -> Tensor {
    requireImages("resizedCrops", rectangles.count, "rectangles")
    for (image, rectangle) in rectangles.enumerated() {
      require(
        !rectangle.rows.isEmpty && !rectangle.columns.isEmpty && rectangle.rows.lowerBound >= 0
          && rectangle.rows.upperBound <= shape[1] && rectangle.columns.lowerBound >= 0
          && rectangle.columns.upperBound <= shape[2],
        "resizedCrops: rows \(rectangle.rows) and columns \(rectangle.columns) of image \(image) in "
          + "\(shape)")
    }
    func place(_ index: Int, _ target: Int, _ range: Range<Int>) -> Double {
      let place = (Double(index) + 0.5) * Double(range.count) / Double(target) - 0.5
      return Double(range.lowerBound) + min(max(place, 0), Double(range.count - 1))
    }
    return resampled(to: size, border: .edge, .bilinear, in: "resizedCrops") {
      image, row, column in
      (
        place(row, size.height, rectangles[image].rows),
        place(column, size.width, rectangles[image].columns)
      )
    }
  }

  private func requireImages(_ operation: StaticString, _ number: Int, _ things: StaticString) {
    require(
      rank == 4 && number == shape[0] && shape[1] >= 1 && shape[2] >= 1,
      "\(operation): \(number) \(things) for the shape \(shape); [batch, height, width, channels] "
        + "and one for each image are needed")
  }

  private func resampled(
    to size: (height: Int, width: Int), border: ImageBorder, _ sampling: ImageSampling,
    in operation: StaticString,
    place: (_ image: Int, _ row: Int, _ column: Int) -> (row: Double, column: Double)
  ) -> Tensor {
    require(
      size.height >= 1 && size.width >= 1,
      "\(operation): to \(size.height) × \(size.width) from the shape \(shape)")
    return reshaped(to: [shape[0] * shape[1] * shape[2], shape[3]])
      .combined(
        along: 0,
        .sampling(
          shape, to: size, border: border, sampling, in: operation, place: place)
      )
      .reshaped(to: [shape[0], size.height, size.width, shape[3]])
  }
}
