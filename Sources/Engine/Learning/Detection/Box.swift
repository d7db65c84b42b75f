/// A rectangle by its corners, in pixels.
public struct Box: Hashable, Sendable, Codable {
  public var left: Float
  public var top: Float
  public var right: Float
  public var bottom: Float

  public init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// 0 where the corners are in the wrong order.
  public var area: Float { max(0, right - left) * max(0, bottom - top) }
  public var width: Float { right - left }
  public var height: Float { bottom - top }
  public var centre: (x: Float, y: Float) { ((left + right) / 2, (top + bottom) / 2) }

  /// The common area over the area that either covers; 0 where neither has one.
  public func overlap(with other: Box) -> Float {
    let common = Box(
      left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
      bottom: min(bottom, other.bottom)
    ).area
    let union = area + other.area - common
    return union > 0 ? common / union : 0
  }
}
