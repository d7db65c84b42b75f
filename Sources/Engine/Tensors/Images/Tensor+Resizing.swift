/// Images [batch, height, width, channels] brought to another size.
extension Tensor {
  /// Interpolates between the nearest four pixels: [batch, height', width', channels].
  ///
  /// Pixel (i, j) reads at ((i + ½)·height / height' - ½, (j + ½)·width / width' - ½), not beyond the
  /// border; with aligned corners at (i·(height - 1) / (height' - 1), …). Shrinking does not smooth.
  public func resizedBilinear(
    to size: (height: Int, width: Int), alignCorners: Bool = false
  ) -> Tensor {
    resized(to: [size.height, size.width], in: "resizedBilinear") {
      .linear($0, to: $1, alignCorners: alignCorners, in: "resizedBilinear")
    }
  }

  /// The mean of what lies under each new pixel, partial pixels by their share: for making images
  /// smaller.
  public func resizedByArea(to size: (height: Int, width: Int)) -> Tensor {
    resized(to: [size.height, size.width], in: "resizedByArea") {
      .area($0, to: $1, in: "resizedByArea")
    }
  }

  /// Copies pixels: signals [batch, length, channels], images, or volumes [batch, depth, height, width,
  /// channels] to the extents given; pixel i reads ⌊i·extent / extent'⌋ of each axis.
  public func resizedNearest(to extents: [Int]) -> Tensor {
    resized(to: extents, in: "resizedNearest") { .nearest($0, to: $1, in: "resizedNearest") }
  }

  /// The mean of a grid of height' × width' windows that together cover the image, whatever its size:
  /// rows ⌊i·height / height'⌋ to ⌈(i + 1)·height / height'⌉, columns likewise.
  public func adaptiveAveragePooled(to size: (height: Int, width: Int)) -> Tensor {
    resized(to: [size.height, size.width], in: "adaptiveAveragePooled") {
      .mean($0, to: $1, in: "adaptiveAveragePooled")
    }
  }

  /// One resampling for each axis between the first and the last.
  private func resized(
    to extents: [Int], in operation: StaticString,
    _ rows: (_ extent: Int, _ target: Int) -> WeightedRows
  ) -> Tensor {
    require(
      rank >= 3 && extents.count == rank - 2 && extents.allSatisfy { $0 >= 1 }
        && (1..<rank - 1).allSatisfy { shape[$0] >= 1 },
      "\(operation): to \(extents) from the shape \(shape); [batch, extents…, channels] is needed")
    var result = self
    for (position, extent) in extents.enumerated() where extent != shape[position + 1] {
      result = result.combined(along: position + 1, rows(shape[position + 1], extent))
    }
    return result
  }
}
