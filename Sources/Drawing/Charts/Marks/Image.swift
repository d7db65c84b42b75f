/// A raster picture between given values of both axes.
public struct Image: Mark {
  public let rows: [MarkRow]
  private let picture: Picture

  /// By default a pixel is one unit; the first row of pixels lies at the upper end of `y`.
  public init(_ picture: Picture, x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil) {
    self.picture = picture
    let (x, y) = (x ?? 0...Double(picture.width), y ?? 0...Double(picture.height))
    rows = [.at(x.lowerBound, y.lowerBound), .at(x.upperBound, y.upperBound)]
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "image", key: .block)
    traits.isListed = false
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    guard let left = plot.x.position(of: rows[0].x), let bottom = plot.y.position(of: rows[0].y),
      let right = plot.x.position(of: rows[1].x), let top = plot.y.position(of: rows[1].y)
    else { return [] }
    let frame = Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    return [plot.clipped("", [.picture(picture, frame)])]
  }
}
