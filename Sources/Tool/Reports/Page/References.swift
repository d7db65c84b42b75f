import Notebooks
import Outputs

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
  /// The letters of figures that stand in a figure's division.
  private var panels: [String: String] = [:]
  let sections: SectionNumbers
  private var counts: [Kind: Int] = [:]

  /// `outputs` holds the values that stand in headings.
  init(numbering notebook: Notebook, _ outputs: NotebookOutputs) {
    sections = SectionNumbers(
      of: PageTitle(of: notebook).body, asked: notebook.frontMatter.numbersSections)
    let notes = notebook.footnotes.flatMap(\.blocks)
    for block in (notebook.blocks + notes).flatMap(\.flattened) {
      switch block {
      case .heading(let heading):
        if titles[heading.id] == nil {
          titles[heading.id] =
            sections.number(of: heading.id).map { "Section\u{A0}\($0)" }
            ?? heading.inlines.plainText(outputs.text)
        }
      case .table(let table): number(table.label)
      case .mathematics(_, let label): number(label)
      case .division(let list, let blocks):
        number(list.id)
        letter(blocks, in: list.id, notebook)
      case .attributed(let list, _): number(list.id)
      case .cell(let index): number(cell: notebook.cells[index].options)
      case .paragraph, .thematicBreak, .code, .html, .quote, .list, .definitionList, .callout,
        .tabset:
        break
      }
    }
  }

  /// "Figure 3" for a numbered label, "(a)" for a part of a figure, `nil` for any other.
  func name(of label: String?) -> String? {
    if let label, let letter = panels[label] { return "(\(letter))" }
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

  /// Letters instead of numbers for the figures that stand directly in a figure's division.
  private mutating func letter(_ blocks: [Block], in label: String?, _ notebook: Notebook) {
    guard let label, Kind(ofLabel: label) == .figure, let title = titles[label] else { return }
    let labels = blocks.compactMap { block -> String? in
      switch block {
      case .attributed(let list, _): list.id
      case .cell(let index): notebook.cells[index].options.label
      default: nil
      }
    }
    for (index, inner) in labels.filter({ Kind(ofLabel: $0) == .figure }).enumerated() {
      panels[inner] = Self.letter(index)
      titles[inner] = title + Self.letter(index)
    }
  }

  /// a, b, … z, then numbers.
  static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < letters.count ? String(letters[index]) : String(index + 1)
  }

  private mutating func number(_ label: String?) {
    guard let label, let kind = Kind(ofLabel: label), titles[label] == nil else { return }
    counts[kind, default: 0] += 1
    numbers[label] = counts[kind]
    titles[label] = "\(kind.word)\u{A0}\(counts[kind, default: 0])"
  }
}
