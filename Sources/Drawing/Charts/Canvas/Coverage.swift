/// How much of each pixel is covered, for shapes too many to be drawn one by one.
public struct Coverage: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Rows from the top, 255 for a pixel that is covered.
  public private(set) var values: [UInt8]

  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    values = [UInt8](repeating: 0, count: self.width * self.height)
  }

  /// Adds discs of a diameter at places, both in pixels; `opacity` is that of one disc, and discs over
  /// each other cover more.
  mutating func addDiscs(at places: [Position], diameter: Double, opacity: Double) {
    let radius = max(0.5, diameter / 2)
    let reach = Int(radius.rounded(.up))
    // The share of a pixel that a disc about a pixel's centre covers, softened over one pixel.
    var stamp: [(dx: Int, dy: Int, share: Int)] = []
    for dy in -reach...reach {
      for dx in -reach...reach {
        let distance = Double(dx * dx + dy * dy).squareRoot()
        let share = Int(255 * opacity * min(1, max(0, radius + 0.5 - distance)))
        if share > 0 { stamp.append((dx, dy, share)) }
      }
    }
    let (width, height) = (width, height)
    unsafe values.withUnsafeMutableBufferPointer { pixels in
      for place in places {
        let (x, y) = (Int(place.x.rounded(.down)), Int(place.y.rounded(.down)))
        for part in stamp {
          let (px, py) = (x + part.dx, y + part.dy)
          guard px >= 0, py >= 0, px < width, py < height else { continue }
          let old = unsafe Int(pixels[py * width + px])
          unsafe pixels[py * width + px] = UInt8(old + (255 - old) * part.share / 255)
        }
      }
    }
  }
}
