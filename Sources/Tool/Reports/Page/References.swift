import Notebooks

/// What `@label` in the prose leads to, with the numbers that figures, tables, listings and
/// equations get in the order in which they stand.
struct References {
  /// The kinds of things that are counted, each by itself.
  enum Kind: String, CaseIterable {
    case figure = "fig"
    case table = "tbl"
    case listing = "lst"
    case equation = "eq"

    /// The kind that a label's first part names.
    init?(ofLabel label: String) {
      guard let kind = Kind.allCases.first(where: { label.hasPrefix($0.rawValue + "-") }) else {
        return nil
      }
      self = kind
    }

    var word: String {
      switch self {
      case .figure: "Figure"
      case .table: "Table"
      case .listing: "Listing"
      case .equation: "Equation"
      }
    }
  }

  /// Text of a link to each label.
  private(set) var titles: [String: String] = [:]
  private(set) var numbers: [String: Int] = [:]
  private var counts: [Kind: Int] = [:]

  init(numbering notebook: Notebook) {
    let notes = notebook.footnotes.flatMap(\.blocks)
    for block in (notebook.blocks + notes).flatMap(\.flattened) {
      switch block {
      case .heading(let heading):
        if titles[heading.id] == nil { titles[heading.id] = heading.inlines.plainText }
      case .table(let table): number(table.label)
      case .mathematics(_, let label): number(label)
      case .division(let list, _), .attributed(let list, _): number(list.id)
      case .cell(let index): number(cell: notebook.cells[index].options)
      case .paragraph, .thematicBreak, .code, .html, .quote, .list, .definitionList, .callout,
        .tabset:
        break
      }
    }
  }

  /// "Figure 3" for a numbered label, `nil` for any other.
  func name(of label: String?) -> String? {
    guard let label, let kind = Kind(ofLabel: label), let number = numbers[label] else {
      return nil
    }
    return "\(kind.word) \(number)"
  }

  private mutating func number(cell options: CellOptions) {
    guard options.include, let label = options.label else { return }
    switch Kind(ofLabel: label) {
    case .figure, .table: if options.output { number(label) }
    case .listing: if options.echo { number(label) }
    case .equation, nil: break
    }
  }

  private mutating func number(_ label: String?) {
    guard let label, let kind = Kind(ofLabel: label), numbers[label] == nil else { return }
    counts[kind, default: 0] += 1
    numbers[label] = counts[kind]
    titles[label] = "\(kind.word)\u{A0}\(counts[kind, default: 0])"
  }
}
