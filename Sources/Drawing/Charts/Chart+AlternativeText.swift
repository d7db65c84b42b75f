extension Chart {
  /// Kind, axes with their ranges, and each series from its first to its last value.
  public var alternativeText: String {
    if let writtenAlternative { return writtenAlternative }
    let kinds = marks.filter { $0.traits.isListed }.map(\.traits.name).uniqued()
    let kind =
      kinds.isEmpty ? "Empty chart" : "\(kinds.joined(separator: " and ").capitalizedFirst) chart"
    var sentences = [title.isEmpty ? kind + "." : "\(kind): \(title)."]
    let rows = ChartRows(self)
    guard !rows.isEmpty else { return (sentences + [rows.explanation]).joined(separator: " ") }
    if let range = Chart.range(rows.xValues, x.format) {
      sentences.append("Horizontal axis: \(x.title.isEmpty ? "x" : x.title), \(range).")
    }
    if let range = Chart.range(rows.yValues, y.format) {
      sentences.append("Vertical axis: \(y.title.isEmpty ? "y" : y.title), \(range).")
    }
    sentences += seriesSentences
    sentences += marks.filter { $0 is Rule }.flatMap(\.rows).compactMap { row in
      guard let text = row.text, !text.isEmpty else { return nil }
      let value = row.y == .missing ? row.x.text(x.format) : row.y.text(y.format)
      return "Reference line: \(text) at \(value)."
    }
    return MathText.plain((sentences + rows.problems).joined(separator: " "))
  }

  private var seriesSentences: [String] {
    let ended = marks.filter(\.traits.labelsEnds).flatMap(\.rows)
    return ended.bySeries.prefix(12).compactMap { name, rows in
      let drawn = rows.filter { $0.y.number != nil && $0.x.name != nil }
      guard let first = drawn.first, let last = drawn.last else { return nil }
      let start = "\(first.y.text(y.format)) at \(first.x.text(x.format))"
      let end = "\(last.y.text(y.format)) at \(last.x.text(x.format))"
      return "\(name ?? "The line") goes from \(start) to \(end)."
    }
  }

  private static func range(_ values: AxisValues, _ format: NumberFormat) -> String? {
    if values.hasText {
      let count = values.names.count
      return count > 12 ? "\(count) names" : values.names.joined(separator: ", ")
    }
    guard let bounds = values.bounds else { return nil }
    let (low, high) = (bounds.lowerBound, bounds.upperBound)
    if values.hasTimes { return "\(Calendar.text(low)) to \(Calendar.text(high))" }
    return low == high ? format.text(low) : "\(format.text(low)) to \(format.text(high))"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
