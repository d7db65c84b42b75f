public import Tensors

/// The centres of a map's cells, from which a box is measured by its distances to the four sides.
///
/// Tian et al., *FCOS*, ICCV 2019, arXiv:1904.01355, section 3.1. Ordered by row and column.
public struct CentrePointGrid: Hashable, Sendable, Codable {
  public let height: Int
  public let width: Int
  /// How many pixels a cell is wide and high.
  public let stride: Int

  public init(height: Int, width: Int, stride: Int) {
    require(
      height > 0 && width > 0 && stride > 0,
      "CentrePointGrid: \(height) × \(width) cells of \(stride) pixels")
    self.height = height
    self.width = width
    self.stride = stride
  }

  public var count: Int { height * width }

  /// The point of a cell, in pixels.
  public func point(_ place: Int) -> (x: Float, y: Float) {
    let half = Float(stride) / 2
    return (
      Float(place % width * stride) + half, Float(place / width * stride) + half
    )
  }

  /// Boxes from a head's numbers (left, top, right, bottom), `[n, 4]` for the cells at `places`.
  ///
  /// A distance is stride · exp(number): always positive.
  public func boxes(of numbers: Tensor, at places: [Int]? = nil) -> Tensor {
    let chosen = places ?? Array(0..<count)
    require(
      numbers.shape == [chosen.count, 4],
      "CentrePointGrid: numbers \(numbers.shape) for \(chosen.count) points")
    let points = chosen.flatMap { place in
      let point = point(place)
      return [point.x, point.y, point.x, point.y]
    }
    let signs = Tensor([-1, -1, 1, 1])
    return Tensor(points, shape: [chosen.count, 4]) + numbers.exp() * signs * Float(stride)
  }
}
