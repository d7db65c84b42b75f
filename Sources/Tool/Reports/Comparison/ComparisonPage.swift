/// What two reports say differently as a page, with the drawings side by side.
///
/// A pure function of the two pages and their names.
public struct ComparisonPage: Sendable {
  /// A report that is compared: its name for the reader, and what it says.
  public struct Side: Sendable {
    public var name: String
    public var content: PageContent

    public init(name: String, content: PageContent) {
      self.name = name
      self.content = content
    }
  }

  var old: Side
  var new: Side

  public init(old: Side, new: Side) {
    self.old = old
    self.new = new
  }

  /// The page; throws `TemplateError` where a template is missing or malformed.
  public func html(from templates: TemplateFolder) throws -> String {
    let differences = PageDifference.between(old.content, new.content)
    let sections = PageDifference.Kind.allCases.compactMap { kind -> [String: TemplateValue]? in
      let found = differences.filter { $0.kind == kind }
      guard !found.isEmpty else { return nil }
      let rows = Self.joined(found).enumerated().map { index, difference in row(difference, index) }
      return [
        "heading": .text(kind.heading), "id": .text(kind.rawValue), "rows": .list(rows),
      ]
    }
    return try templates.fill(
      "diff.html",
      with: [
        "title": .text("What changed"), "feed": .text(""),
        "old": .text(old.name), "new": .text(new.name),
        "count": .text(
          differences.count == 1 ? "1 difference" : "\(differences.count) differences"),
        "sections": .list(sections),
      ])
  }

  /// The rows of one table as one difference, each behind its place.
  private static func joined(_ differences: [PageDifference]) -> [PageDifference] {
    differences.reduce(into: []) { joined, next in
      guard next.kind == .table, let comma = next.name.ranges(of: ", ").last,
        next.name[comma.upperBound...].contains(/^(row [0-9]+|headings)$/)
      else { return joined.append(next) }
      let place = next.name[comma.upperBound...]
      var row = next
      row.name = String(next.name[..<comma.lowerBound])
      row.old = next.old.map { "\(place): \($0)" }
      row.new = next.new.map { "\(place): \($0)" }
      guard let last = joined.last, last.kind == .table, last.name == row.name else {
        return joined.append(row)
      }
      joined[joined.count - 1].old = lines(last.old, row.old)
      joined[joined.count - 1].new = lines(last.new, row.new)
    }
  }

  private static func lines(_ first: String?, _ second: String?) -> String? {
    let lines = [first, second].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func row(_ difference: PageDifference, _ index: Int) -> [String: TemplateValue] {
    let name = difference.name
    guard difference.kind == .drawing else {
      return [
        "name": .text(name), "before": .markup(text(difference.old, beside: difference.new)),
        "after": .markup(text(difference.new, beside: difference.old)),
      ]
    }
    let place = index + 1
    return [
      "name": .text(name),
      "before": .markup(drawing(old.content.pictures[name], "a\(place)", of: "before: \(name)")),
      "after": .markup(drawing(new.content.pictures[name], "b\(place)", of: "after: \(name)")),
    ]
  }

  /// Line by line, with marks on what the other side lacks.
  private func text(_ text: String?, beside other: String?) -> HTML {
    guard let text else { return "<p class=\"absent\">not there</p>" }
    let there = Set((other ?? "").split(separator: "\n"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> HTML in
      other != nil && !line.isEmpty && !there.contains(line)
        ? "<mark>\(String(line))</mark>" : "\(String(line))"
    }
    return "<pre>\(lines.joined(separator: "\n"))</pre>"
  }

  private func drawing(_ parts: [PageElement]?, _ id: String, of label: String) -> HTML {
    guard let parts else { return "<p class=\"absent\">not there</p>" }
    return parts.enumerated().map { index, part in
      part.drawing(id: "\(id)\(index == 0 ? "" : "-\(index)")", label: label)
    }.joined()
  }
}

extension PageDifference.Kind {
  fileprivate var heading: String {
    switch self {
    case .figure: "Recorded figures"
    case .claim: "Claims"
    case .table: "Tables"
    case .text: "Texts"
    case .drawing: "Charts and pictures"
    }
  }
}
