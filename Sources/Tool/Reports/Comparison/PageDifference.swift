/// One thing that two reports say differently.
public struct PageDifference: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case figure
    case claim
    case table
    case text
    case drawing
  }

  public var kind: Kind
  public var name: String
  /// `nil` where only one report has it; drawings have no text of their own.
  public var old: String?
  public var new: String?

  /// The differences between two pages: figures, claims, tables, texts, drawings, each by name.
  public static func between(_ old: PageContent, _ new: PageContent) -> [PageDifference] {
    differences(.figure, old.figures, new.figures)
      + differences(.claim, old.claims, new.claims)
      + tables(old.tables, new.tables)
      + differences(.text, old.texts, new.texts)
      + differences(.drawing, old.drawings, new.drawings).map { difference in
        PageDifference(
          kind: .drawing, name: difference.name, old: difference.old.map { _ in "drawn" },
          new: difference.new.map { _ in difference.old == nil ? "drawn" : "drawn differently" })
      }
  }

  private static func differences(
    _ kind: Kind, _ old: [String: String], _ new: [String: String]
  ) -> [PageDifference] {
    Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
      PageDifference(kind: kind, name: $0, old: old[$0], new: new[$0])
    }
  }

  /// Row by row, where both pages have the table.
  private static func tables(
    _ old: [String: [[String]]], _ new: [String: [[String]]]
  ) -> [PageDifference] {
    Set(old.keys).union(new.keys).sorted().flatMap { name -> [PageDifference] in
      guard let before = old[name], let after = new[name] else {
        return [
          PageDifference(
            kind: .table, name: name, old: old[name].map { "\($0.count - 1) rows" },
            new: new[name].map { "\($0.count - 1) rows" })
        ]
      }
      return (0..<max(before.count, after.count)).compactMap { row in
        let texts = [before, after].map { rows in
          row < rows.count ? rows[row].joined(separator: " | ") : nil
        }
        guard texts[0] != texts[1] else { return nil }
        let place = row == 0 ? "headings" : "row \(row)"
        return PageDifference(
          kind: .table, name: "\(name), \(place)", old: texts[0], new: texts[1])
      }
    }
  }
}
