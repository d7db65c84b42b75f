import CCairo

/// Collects the pieces of one glyph from FreeType, in thousandths of an em, `y` downwards.
struct GlyphOutline {
  private var path = Path()
  private let scale: Double
  private var place = Position(0, 0)

  private init(scale: Double) { self.scale = scale }

  private func position(_ vector: UnsafePointer<FT_Vector>?) -> Position {
    guard let vector = unsafe vector?.pointee else { return Position(0, 0) }
    return Position((Double(vector.x) * scale).rounded(), -(Double(vector.y) * scale).rounded())
  }

  private mutating func close() {
    if !path.steps.isEmpty { path.steps.append(.close) }
  }

  static func path(of outline: inout FT_Outline, scale: Double) -> Path {
    var collector = GlyphOutline(scale: scale)
    var callbacks = unsafe FT_Outline_Funcs(
      move_to: { to, user in
        unsafe GlyphOutline.with(user) { collector in
          collector.close()
          collector.place = unsafe collector.position(to)
          collector.path.steps.append(.move(collector.place))
        }
      },
      line_to: { to, user in
        unsafe GlyphOutline.with(user) { collector in
          collector.place = unsafe collector.position(to)
          collector.path.steps.append(.line(collector.place))
        }
      },
      conic_to: { control, to, user in
        unsafe GlyphOutline.with(user) { collector in
          let (start, middle) = unsafe (collector.place, collector.position(control))
          let end = unsafe collector.position(to)
          func third(_ a: Position) -> Position {
            Position(a.x + 2 * (middle.x - a.x) / 3, a.y + 2 * (middle.y - a.y) / 3)
          }
          collector.path.steps.append(.curve(third(start), third(end), end))
          collector.place = end
        }
      },
      cubic_to: { first, second, to, user in
        unsafe GlyphOutline.with(user) { collector in
          let (a, b) = unsafe (collector.position(first), collector.position(second))
          collector.place = unsafe collector.position(to)
          collector.path.steps.append(.curve(a, b, collector.place))
        }
      }, shift: 0, delta: 0)
    _ = unsafe withUnsafeMutablePointer(to: &collector) {
      unsafe FT_Outline_Decompose(&outline, &callbacks, UnsafeMutableRawPointer($0))
    }
    collector.close()
    return collector.path
  }

  private static func with(
    _ user: UnsafeMutableRawPointer?, _ body: (inout GlyphOutline) -> Void
  ) -> Int32 {
    guard let user = unsafe user else { return 1 }
    unsafe body(&user.assumingMemoryBound(to: GlyphOutline.self).pointee)
    return 0
  }
}
