public import Numerics

/// A part of an image: some rows and some columns.
public struct PixelRectangle: Hashable, Sendable {
  public var rows: Range<Int>
  public var columns: Range<Int>

  public init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// Random rectangles of random area and shape, all brought to one size.
///
/// Szegedy et al., arXiv:1409.4842, section 6: the area is uniform, the logarithm of the aspect too; after
/// ten draws that do not fit, the greatest centred rectangle of an allowed aspect is taken.
public struct RandomResizedCrop: Hashable, Sendable {
  /// Bounds of the rectangle's share of the image.
  public var area: ClosedRange<Double>
  /// Bounds of width / height.
  public var aspect: ClosedRange<Double>

  public init(area: ClosedRange<Double> = 0.08...1, aspect: ClosedRange<Double> = 0.75...4 / 3.0) {
    require(
      area.lowerBound > 0 && area.upperBound <= 1 && aspect.lowerBound > 0,
      "RandomResizedCrop: the area \(area) and the aspect \(aspect)")
    self.area = area
    self.aspect = aspect
  }

  /// Crops each image of [batch, height, width, channels] by a draw of its own.
  public func callAsFunction(
    _ images: Tensor, to size: (height: Int, width: Int), using generator: inout SeededGenerator
  ) -> Tensor {
    require(
      images.rank == 4,
      "RandomResizedCrop: the shape \(images.shape); [batch, height, width, channels] is needed")
    let rectangles = (0..<images.shape[0]).map { _ in
      draw(height: images.shape[1], width: images.shape[2], using: &generator)
    }
    return images.resizedCrops(rectangles, to: size)
  }

  /// A rectangle of an image of the size; traps when that is empty.
  public func draw(
    height: Int, width: Int, using generator: inout SeededGenerator
  ) -> PixelRectangle {
    require(height >= 1 && width >= 1, "RandomResizedCrop: an image of \(height) × \(width)")
    let logAspect = Elementary.log(aspect.lowerBound)...Elementary.log(aspect.upperBound)
    for _ in 0..<10 {
      let target = Double(height * width) * between(area, generator.uniformDouble())
      let ratio = Elementary.exp(between(logAspect, generator.uniformDouble()))
      let columns = Int((target * ratio).squareRoot().rounded())
      let rows = Int((target / ratio).squareRoot().rounded())
      guard (1...width).contains(columns), (1...height).contains(rows) else { continue }
      let top = generator.integer(below: height - rows + 1)
      let left = generator.integer(below: width - columns + 1)
      return PixelRectangle(rows: top..<top + rows, columns: left..<left + columns)
    }
    let own = Double(width) / Double(height)
    let ratio = min(max(own, aspect.lowerBound), aspect.upperBound)
    let columns = own > ratio ? max(1, Int((Double(height) * ratio).rounded())) : width
    let rows = own < ratio ? max(1, Int((Double(width) / ratio).rounded())) : height
    let (top, left) = ((height - rows) / 2, (width - columns) / 2)
    return PixelRectangle(rows: top..<top + rows, columns: left..<left + columns)
  }

  private func between(_ bounds: ClosedRange<Double>, _ share: Double) -> Double {
    bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * share
  }
}
