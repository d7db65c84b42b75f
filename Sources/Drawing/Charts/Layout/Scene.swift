/// A finished drawing: shapes, pictures and text at their final places, free of data and scales.
public struct Scene: Equatable, Sendable {
  /// CSS pixels.
  public var width: Double
  public var height: Double
  /// From back to front.
  public var items: [Item]

  public init(width: Double, height: Double, items: [Item] = []) {
    self.width = width
    self.height = height
    self.items = items
  }

  /// One thing that is drawn.
  public indirect enum Item: Equatable, Sendable {
    case path(Path, Style)
    case rectangle(Rectangle, corner: Double, Style)
    /// The same symbol at several places.
    case symbols(Symbol, size: Double, at: [Position], Style)
    case text(TextRun)
    case picture(Picture, Rectangle)
    /// Many shapes of one colour as pixels, so that the file stays small.
    case coverage(Coverage, Rectangle, Paint)
    /// Things that belong together; nothing outside of `clip` is drawn.
    case group(String, clip: Rectangle?, [Item])

    static func segment(_ from: Position, _ to: Position, _ style: Style) -> Item {
      .path(Path([.move(from), .line(to)]), style)
    }
  }

  /// Every text of the drawing, in the order of drawing.
  public var texts: [TextRun] { Scene.texts(in: items) }

  private static func texts(in items: [Item]) -> [TextRun] {
    items.flatMap { item -> [TextRun] in
      switch item {
      case .text(let run): [run]
      case .group(_, _, let inner): texts(in: inner)
      case .path, .rectangle, .symbols, .picture, .coverage: []
      }
    }
  }

  func moved(_ dx: Double, _ dy: Double) -> [Item] { items.map { $0.moved(dx, dy) } }
}

extension Scene.Item {
  func moved(_ dx: Double, _ dy: Double) -> Scene.Item {
    func move(_ place: Position) -> Position { Position(place.x + dx, place.y + dy) }
    switch self {
    case .path(let path, let style): return .path(path.mapped(move), style)
    case .rectangle(let box, let corner, let style):
      return .rectangle(box.moved(dx, dy), corner: corner, style)
    case .symbols(let symbol, let size, let places, let style):
      return .symbols(symbol, size: size, at: places.map(move), style)
    case .text(var run):
      run.origin = move(run.origin)
      return .text(run)
    case .picture(let picture, let frame): return .picture(picture, frame.moved(dx, dy))
    case .coverage(let coverage, let frame, let paint):
      return .coverage(coverage, frame.moved(dx, dy), paint)
    case .group(let label, let clip, let items):
      return .group(label, clip: clip?.moved(dx, dy), items.map { $0.moved(dx, dy) })
    }
  }
}
