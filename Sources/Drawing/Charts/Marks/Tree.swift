/// A hierarchy from left to right: each node halfway between its first and last child.
public struct Tree: Mark {
  public let rows: [MarkRow]
  private let parents: [Int?]
  private let depths: [Int]

  /// Rows whose `parent` is `nil` or no node are roots.
  public init<Row>(_ nodes: [Row], name: KeyPath<Row, String>, parent: KeyPath<Row, String?>) {
    let names = nodes.map { $0[keyPath: name] }
    let index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    let parents = nodes.map { node in node[keyPath: parent].flatMap { index[$0] } }
    var children = [[Int]](repeating: [], count: nodes.count)
    for (child, parent) in parents.enumerated() {
      if let parent, parent != child { children[parent].append(child) }
    }
    var heights = [Double](repeating: .nan, count: nodes.count)
    var depths = [Int](repeating: 0, count: nodes.count)
    var leaves = 0.0
    func place(_ node: Int, _ depth: Int) {
      // A node that is met again closes a circle.
      guard heights[node].isNaN, depth <= nodes.count else { return }
      depths[node] = depth
      heights[node] = -1
      for child in children[node] { place(child, depth + 1) }
      if let first = children[node].first, let last = children[node].last {
        heights[node] = (heights[first] + heights[last]) / 2
      } else {
        heights[node] = leaves
        leaves += 1
      }
    }
    for node in nodes.indices where parents[node] == nil { place(node, 0) }
    self.parents = parents
    self.depths = depths
    rows = zip(names, heights).map { name, height in
      var row = MarkRow()
      (row.x, row.y) = (.number(0), .number(height.isNaN ? 0 : height))
      row.text = name
      return row
    }
  }

  public var traits: MarkTraits {
    var traits = MarkTraits(name: "tree", key: .symbol)
    (traits.hidesAxes, traits.isListed) = (true, false)
    return traits
  }

  public func draw(in plot: Plot) -> [Scene.Item] {
    let leaves = max(1, (rows.compactMap(\.y.number).max() ?? 0) + 1)
    let column = plot.area.width / Double((depths.max() ?? 0) + 1)
    let line = plot.area.height / leaves
    let places = zip(rows, depths).map { row, depth in
      Position(
        plot.area.x + 6 + column * Double(depth),
        plot.area.y + line * ((row.y.number ?? 0) + 0.5))
    }
    var links = Path()
    for (node, parent) in parents.enumerated() {
      guard let parent, parent != node else { continue }
      let (from, to) = (places[parent], places[node])
      let bend = to.x - column * 0.18
      let start = min(from.x + labelWidth(parent, column) + 14, bend)
      links.steps += [
        .move(Position(start, from.y)), .line(Position(bend, from.y)), .line(Position(bend, to.y)),
        .line(Position(to.x - 6, to.y)),
      ]
    }
    let isLegible = line >= 12
    let labels = zip(rows.indices, places).compactMap { node, place -> Scene.Item? in
      guard isLegible else { return nil }
      return .text(
        TextRun(label(node, column), at: Position(place.x + 8, place.y + 4.2)))
    }
    return [
      .path(links, .line(.muted.faded(to: 0.8), 1.2)),
      .symbols(.circle, size: 6, at: places, .filled(Paint(.series(0)))),
    ] + labels
  }

  private func label(_ node: Int, _ column: Double) -> String {
    Typesetter.shortened(rows[node].text ?? "", to: column * 0.76 - 12, size: 12, face: .regular)
  }

  private func labelWidth(_ node: Int, _ column: Double) -> Double {
    Typesetter.width(of: label(node, column), size: 12, face: .regular)
  }
}
