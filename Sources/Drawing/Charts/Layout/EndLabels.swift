/// Names at the right ends of lines and rules, moved apart where they would collide.
struct EndLabels {
  private struct Label {
    var lines: [String]
    /// Nothing for a rule.
    var style: SeriesStyle?
    /// Whether the series' rows are marked, or its line is known by its dashes.
    var hasSymbols = true
    var wanted: Position
    var y: Double
    var height: Double { Double(lines.count) * 14.5 }
  }

  private let chart: Chart
  private let isDirect: Bool
  private var labels: [Label] = []
  private var area = Rectangle(x: 0, y: 0, width: 0, height: 0)

  private static let lead = 12.0
  private static let symbolRoom = 13.0
  private static let sampleRoom = 20.0

  init(_ chart: Chart, series: [String], isDirect: Bool) {
    self.chart = chart
    self.isDirect = isDirect
  }

  /// The room that the labels need right of the plot.
  var width: Double {
    let widths = texts.map { text, room in
      (wrapped(text).map { Axes.width($0) }.max() ?? 0) + EndLabels.lead + room + 4
    }
    return widths.max() ?? 0
  }

  private func wrapped(_ text: String) -> [String] {
    Typesetter.wrapped(
      text, to: chart.width * 0.3, size: Metrics.label, face: .regular, limit: 2)
  }

  /// The height of all labels below each other.
  var height: Double { labels.reduce(0) { $0 + $1.height } }

  /// Each label's text, and the room of the sample before it.
  private var texts: [(String, Double)] {
    guard chart.hasEndLabels else { return [] }
    return chart.marks.flatMap { mark -> [(String, Double)] in
      if mark is Rule {
        return mark.rows.compactMap { row in
          row.y == .missing || (row.text ?? "").isEmpty ? nil : (row.text ?? "", 0)
        }
      }
      guard isDirect, mark.traits.labelsEnds else { return [] }
      return mark.rows.compactMap(\.series).uniqued().map {
        ($0, EndLabels.hasSymbols(mark) ? EndLabels.symbolRoom : EndLabels.sampleRoom)
      }
    }
  }

  private static func hasSymbols(_ mark: any Mark) -> Bool {
    mark.traits.key != .line(hasSymbols: false)
  }

  /// Finds a height for each label, as near to its line's end as the others allow.
  mutating func place(in plot: Plot) {
    area = plot.area
    labels = []
    guard chart.hasEndLabels else { return }
    var named: Set<String> = []
    for mark in chart.marks {
      if mark is Rule {
        for row in mark.rows {
          guard let text = row.text, !text.isEmpty, let y = plot.y.position(of: row.y),
            plot.y.holds(y)
          else { continue }
          labels.append(
            Label(lines: wrapped(text), wanted: Position(area.right, y), y: y))
        }
      } else if isDirect && mark.traits.labelsEnds {
        for (name, rows) in mark.rows.bySeries {
          guard let name, let end = rows.last(where: { plot.place($0) != nil }),
            let place = plot.place(end), named.insert(name).inserted
          else { continue }
          labels.append(
            Label(
              lines: wrapped(name), style: plot.style(of: name),
              hasSymbols: EndLabels.hasSymbols(mark), wanted: place, y: place.y))
        }
      }
    }
    separate()
  }

  /// Pools labels that touch into blocks about the mean of their wishes.
  private mutating func separate() {
    let order = labels.indices.sorted {
      (labels[$0].wanted.y, $0) < (labels[$1].wanted.y, $1)
    }
    var blocks: [(members: [Int], top: Double, height: Double)] = []
    for index in order {
      let label = labels[index]
      blocks.append(
        ([index], clamped(label.wanted.y - label.height / 2, label.height), label.height))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        guard last.top < before.top + before.height else { break }
        let members = before.members + last.members
        let height = before.height + last.height
        // Each member wishes the block's top such that it stands at its own height.
        var offset = 0.0
        var wish = 0.0
        for member in members {
          wish += labels[member].wanted.y - labels[member].height / 2 - offset
          offset += labels[member].height
        }
        blocks.removeLast(2)
        blocks.append((members, clamped(wish / Double(members.count), height), height))
      }
    }
    for block in blocks {
      var y = block.top
      for member in block.members {
        labels[member].y = y + labels[member].height / 2
        y += labels[member].height
      }
    }
  }

  private func clamped(_ top: Double, _ height: Double) -> Double {
    max(area.y - 4, min(top, area.bottom + 4 - height))
  }

  var items: [Scene.Item] {
    labels.flatMap { label -> [Scene.Item] in
      var items: [Scene.Item] = []
      let start = area.right + EndLabels.lead
      let isAway = (label.y - label.wanted.y).magnitude > 3 || label.wanted.x < area.right - 14
      if let style = label.style {
        if isAway {
          items.append(
            .path(
              Path(through: [
                Position(label.wanted.x + 6, label.wanted.y),
                Position(max(area.right, label.wanted.x + 6), label.wanted.y),
                Position(start - 1, label.y),
              ]), .line(style.paint.faded(to: 0.55), 1)))
        }
        items.append(
          label.hasSymbols
            ? .symbols(
              style.symbol, size: 7, at: [Position(start + 5, label.y)], .filled(style.paint))
            : .segment(
              Position(start, label.y), Position(start + 15, label.y),
              .line(style.paint, 2, dashes: style.dashes)))
      } else if isAway {
        items.append(
          .segment(
            Position(area.right + 1, label.wanted.y), Position(start - 2, label.y),
            .line(.muted.faded(to: 0.6), 1)))
      }
      let room = label.hasSymbols ? EndLabels.symbolRoom : EndLabels.sampleRoom
      let x = start + (label.style == nil ? 0 : room)
      for (index, line) in label.lines.enumerated() {
        let y = label.y - label.height / 2 + Double(index) * 14.5 + 11.4
        items.append(
          .text(TextRun(line, at: Position(x, y), paint: label.style == nil ? .muted : .ink)))
      }
      return items
    }
  }
}
