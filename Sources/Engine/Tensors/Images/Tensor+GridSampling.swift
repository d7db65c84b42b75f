/// Images [batch, height, width, channels] read by a grid of places, which has a gradient too.
extension Tensor {
  /// The image at the places of a grid [batch, height', width', 2] of (row, column), in pixels from the
  /// centre of the first one: [batch, height', width', channels].
  ///
  /// The gradient goes to the pixels that were read and, if bilinear, to the places: d/drow =
  /// Σ dy·((x₁₀ - x₀₀)(1 - f) + (x₁₁ - x₀₁)·f) with the column's fraction f. Jaderberg et al.,
  /// arXiv:1506.02025, equations 5-7. Traps on a place that is not a number.
  public func sampled(
    at grid: Tensor, border: ImageBorder = .zeros, sampling: ImageSampling = .bilinear
  ) -> Tensor {
    require(
      rank == 4 && grid.rank == 4 && grid.shape[3] == 2 && grid.shape[0] == shape[0]
        && shape[1] >= 1 && shape[2] >= 1,
      "sampled: images \(shape) at a grid of \(grid.shape); [batch, height, width, channels] and "
        + "[batch, height', width', 2] are needed")
    let (places, size) = (grid.scalars, (height: grid.shape[1], width: grid.shape[2]))
    let rows = WeightedRows.sampling(
      shape, to: size, border: border, sampling, in: "sampled"
    ) { image, row, column in
      let start = ((image * size.height + row) * size.width + column) * 2
      return (Double(places[start]), Double(places[start + 1]))
    }
    let pixels = detached.reshaped(to: [shape[0] * shape[1] * shape[2], shape[3]])
    let (original, gridShape) = (shape, grid.shape)
    let needs = (isTracked, grid.isTracked && sampling == .bilinear)
    return pixels.combined(along: 0, rows)
      .reshaped(to: gridShape.with(shape[3], at: 3))
      .recorded(
        .joining([self, grid]) { gradient in
          let flat = gradient.reshaped(to: [rows.count, original[3]])
          return [
            needs.0
              ? flat.combined(along: 0, rows.transposed()).reshaped(to: original) : nil,
            needs.1
              ? pixels.gridSlopes(original, places, border, flat).reshaped(to: gridShape) : nil,
          ]
        })
  }

  /// Σ over the channels of gradient · ∂image/∂place, [places, 2].
  private func gridSlopes(
    _ images: Shape, _ places: [Float], _ border: ImageBorder, _ gradient: Tensor
  ) -> Tensor {
    let (height, width) = (images[1], images[2])
    let perImage = gradient.shape[0] / max(images[0], 1)
    func slopes(byRow: Bool) -> Tensor {
      let rows = WeightedRows(gradient.shape[0], of: shape[0], in: "sampled") { pixel, add in
        let image = pixel / perImage
        let row = AxisPlace(Double(places[2 * pixel]), height, border, .bilinear, in: "sampled")
        let column = AxisPlace(
          Double(places[2 * pixel + 1]), width, border, .bilinear, in: "sampled")
        for (line, lineShare, lineSign) in [
          (row.below.0, row.below.1, -1.0), (row.above.0, row.above.1, 1),
        ] {
          for (position, share, sign) in [
            (column.below.0, column.below.1, -1.0), (column.above.0, column.above.1, 1),
          ] {
            guard let line, let position else { continue }
            add(
              (image * height + line) * width + position,
              Float(byRow ? lineSign * share : lineShare * sign))
          }
        }
      }
      return (combined(along: 0, rows) * gradient).sum(axes: [1])
    }
    return .stacking([slopes(byRow: true), slopes(byRow: false)], axis: 1)
  }

  /// The places of the pixels themselves: [height, width, 2] of (row, column).
  public static func pixelGrid(height: Int, width: Int) -> Tensor {
    require(height >= 0 && width >= 0, "pixelGrid: \(height) × \(width)")
    return Tensor(
      (0..<height).flatMap { row in (0..<width).flatMap { [Float(row), Float($0)] } },
      shape: [height, width, 2])
  }

  /// The places that affine maps [batch, 2, 3] read, each of (row, column, 1): [batch, height, width,
  /// 2], with the gradient in the maps.
  public static func affineGrid(_ maps: Tensor, height: Int, width: Int) -> Tensor {
    require(
      maps.rank == 3 && maps.shape[1] == 2 && maps.shape[2] == 3,
      "affineGrid: maps of \(maps.shape); [batch, 2, 3] are needed")
    let places = concatenating(
      [pixelGrid(height: height, width: width), .ones([height, width, 1])], axis: 2)
    return places.reshaped(to: [1, height * width, 3])
      .broadcast(to: [maps.shape[0], height * width, 3])
      .matmul(maps, transposingOther: true)
      .reshaped(to: [maps.shape[0], height, width, 2])
  }
}
