/// Nodes with names and the edges between them, in a plot without axes.
public struct Graph: Mark {
  /// How nodes get their places.
  public enum Arrangement: Hashable, Sendable {
    case circle
    /// From left to right, each node one column right of the last node that leads to it.
    case layered
  }

  public let rows: [MarkRow]
  private let edges: [(from: Int, to: Int)]
  private let isDirected: Bool

  /// Nodes appear in the order of the edges that name them.
  public init<Row>(
    _ edges: [Row], from: KeyPath<Row, String>, to: KeyPath<Row, String>,
    arrangement: Arrangement = .layered, isDirected: Bool = true
  ) {
    let names = edges.flatMap { [$0[keyPath: from], $0[keyPath: to]] }.uniqued()
    let index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    self.edges = edges.compactMap { edge in
      guard let a = index[edge[keyPath: from]], let b = index[edge[keyPath: to]] else { return nil }
      return (a, b)
    }
    self.isDirected = isDirected
    let places =
      arrangement == .circle
      ? Graph.circle(names.count) : Graph.layers(names.count, self.edges)
    rows = zip(names, places).map { name, place in
      var row = MarkRow.at(place.x, place.y)
      row.text = name
      return row
    }
  }

  private static func circle(_ count: Int) -> [Position] {
    // The angle grows by rotation with a fixed matrix, so that no machine's sine matters.
    (0..<count).map { index in
      let turn = Turn(share: Double(index) / Double(max(1, count)))
      return Position(0.5 + 0.5 * turn.sine, 0.5 + 0.5 * turn.cosine)
    }
  }

  private static func layers(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [Position] {
    var layer = [Int](repeating: 0, count: count)
    // Longest paths; as many rounds as nodes, so that circles end.
    for _ in 0..<count {
      for edge in edges where edge.from != edge.to && layer[edge.from] + 1 < count {
        layer[edge.to] = max(layer[edge.to], min(layer[edge.from] + 1, count - 1))
      }
    }
    let columns = Dictionary(grouping: 0..<count) { layer[$0] }
    let last = Double(max(1, layer.max() ?? 1))
    return (0..<count).map { node in
      let column = columns[layer[node]] ?? []
      let slot = Double(column.firstIndex(of: node) ?? 0)
      return Position(Double(layer[node]) / last, 1 - (slot + 0.5) / Double(max(1, column.count)))
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "graph", key: .symbol)
    (traits.hidesAxes, traits.isListed) = (true, false)
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let frame = plot.area.grown(by: -4)
    let boxes = rows.map { row -> (Rectangle, TextRun) in
      let text = Typesetter.shortened(row.text ?? "", to: 120, size: 12, face: .regular)
      let width = Typesetter.width(of: text, size: 12, face: .regular) + 18
      let x = frame.x + width / 2 + (frame.width - width) * (row.x.number ?? 0)
      let y = frame.bottom - 13 - (frame.height - 26) * (row.y.number ?? 0)
      return (
        Rectangle(x: x - width / 2, y: y - 12, width: width, height: 24),
        TextRun(text, at: Position(x, y + 4.2), anchor: .middle)
      )
    }
    let lines = edges.flatMap { edge -> [Scene.Item] in
      let (a, b) = (boxes[edge.from].0, boxes[edge.to].0)
      guard edge.from != edge.to else { return [] }
      let isBlocked = boxes.indices.contains { node in
        node != edge.from && node != edge.to
          && boxes[node].0.grown(by: 3).isCrossed(from: a.center, to: b.center)
      }
      if isBlocked { return arc(from: a, to: b, in: frame) }
      let from = Graph.exit(of: a, towards: b.center)
      let to = Graph.exit(of: b, towards: a.center)
      return isDirected
        ? Arrow.items(from: from, to: to, .muted, width: 1.2)
        : [.segment(from, to, .line(.muted, 1.2))]
    }
    let nodes = boxes.flatMap { box, run -> [Scene.Item] in
      [
        .rectangle(box, corner: 8, .filled(.surface)),
        .rectangle(
          box, corner: 8,
          Style(fill: Paint(.series(0), opacity: 0.12), stroke: Paint(.series(0)), lineWidth: 1.3)),
        .text(run),
      ]
    }
    return lines + nodes
  }

  /// Around what stands between the boxes, above them or below where there is more room.
  private func arc(from a: Rectangle, to b: Rectangle, in frame: Rectangle) -> [Scene.Item] {
    let isAbove = min(a.y, b.y) - frame.y >= frame.bottom - max(a.bottom, b.bottom)
    let start = Position(a.center.x, isAbove ? a.y : a.bottom)
    let end = Position(b.center.x, isAbove ? b.y : b.bottom)
    let room = isAbove ? min(a.y, b.y) - frame.y : frame.bottom - max(a.bottom, b.bottom)
    let lift = min(room, max(24, (b.center.x - a.center.x).magnitude * 0.3))
    let crest = isAbove ? min(a.y, b.y) - lift : max(a.bottom, b.bottom) + lift
    let curve = Path([
      .move(start), .curve(Position(start.x, crest), Position(end.x, crest), end),
    ])
    let line = Scene.Item.path(curve, .line(.muted, 1.2))
    guard isDirected else { return [line] }
    let before = Position(end.x, end.y + (isAbove ? -8 : 8))
    return [line] + Arrow.items(from: before, to: end, .muted, width: 1.2)
  }

  /// Where the line from a box's centre towards a place leaves the box.
  private static func exit(of box: Rectangle, towards place: Position) -> Position {
    let (dx, dy) = (place.x - box.center.x, place.y - box.center.y)
    let reach = max(dx.magnitude / (box.width / 2 + 2), dy.magnitude / (box.height / 2 + 2))
    guard reach > 1 else { return box.center }
    return Position(box.center.x + dx / reach, box.center.y + dy / reach)
  }
}
