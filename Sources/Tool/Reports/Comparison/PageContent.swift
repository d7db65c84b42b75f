/// What two reports are compared by: nothing of how they look, nothing that a clock had a part in.
public struct PageContent: Equatable, Sendable {
  /// Values by the figures' names, in full precision.
  public var figures: [String: String]
  /// Verdict and numbers by the claims' statements.
  public var claims: [String: String]
  /// Rows by the table's id or place; the first one holds the headings.
  public var tables: [String: [[String]]]
  /// What cells printed and showed as text, by the cells' ids.
  public var texts: [String: String]
  /// Charts and pictures as markup, by the figure's id or place.
  public var drawings: [String: String]
  /// The elements of `drawings`, to be shown again.
  var pictures: [String: [PageElement]] = [:]

  /// Reads a page that a report was written as.
  public init(ofPage page: String) {
    let root = PageElement(parsing: page).unmeasured
    figures = Self.figures(in: root)
    claims = Self.claims(in: root)
    (tables, texts, drawings) = ([:], [:], [:])
    for cell in root.all where cell.has(class: "cell") {
      readCell(cell, id: cell.attributes["id"] ?? "a cell")
    }
  }

  private mutating func readCell(_ cell: PageElement, id: String) {
    let parts = cell.all
    var number = 0
    for box in parts where box.has(class: "table") {
      number += 1
      let rows = box.all.filter { $0.name == "tr" }.map { $0.elements.map(\.text) }
      tables[box.attributes["id"] ?? "\(id), table \(number)"] = rows
    }
    let printed = parts.filter { $0.has(class: "output") || $0.has(class: "failure") }.map(\.text)
    if !printed.isEmpty { texts[id] = printed.joined(separator: "\n") }
    number = 0
    for figure in parts where figure.name == "figure" {
      let pictures = figure.elements.filter { $0.has(class: "chart") || $0.name == "img" }
      guard !pictures.isEmpty else { continue }
      number += 1
      let name = figure.attributes["id"] ?? "\(id), picture \(number)"
      drawings[name] = pictures.map(\.fingerprint).joined()
      self.pictures[name] = pictures
    }
  }

  private static func figures(in root: PageElement) -> [String: String] {
    let section = root.all.first { $0.attributes["aria-labelledby"] == "nb-figures" }
    let pairs = (section?.all ?? []).compactMap { element -> (String, String)? in
      let parts = element.elements
      guard parts.count == 2, parts[0].name == "dt", parts[1].name == "dd" else { return nil }
      return (parts[0].text, parts[1].attributes["title"] ?? parts[1].text)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func claims(in root: PageElement) -> [String: String] {
    let section = root.all.first { $0.attributes["aria-labelledby"] == "nb-claims" }
    let rows = (section?.all ?? []).filter { $0.name == "li" }.compactMap { row in
      row.elements.first { $0.has(class: "statement") }.map { statement in
        let rest = row.elements.filter { !$0.has(class: "statement") }.map(\.text)
        return (statement.text, rest.joined(separator: ", "))
      }
    }
    return Dictionary(rows) { first, _ in first }
  }
}

extension PageElement {
  /// Its markup in short, without the ids that only its place on the page decides.
  fileprivate var fingerprint: String {
    let kept = attributes.filter {
      !["id", "clip-path"].contains($0.key) && !($0.key == "href" && name == "use")
    }
    let written = kept.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let inner = children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.fingerprint
      }
    }
    return "<\(name) \(written.joined(separator: " "))>\(inner.joined())"
  }
}
