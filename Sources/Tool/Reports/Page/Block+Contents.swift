import Notebooks
import Outputs

extension Block {
  /// The headings in it that divide the document; those in boxes and quotes don't.
  var headings: [Heading] {
    switch self {
    case .heading(let heading): [heading]
    case .division(_, let blocks): blocks.flatMap(\.headings)
    case .attributed(_, let block): block.headings
    case .paragraph, .thematicBreak, .code, .html, .quote, .list, .definitionList, .table, .callout,
      .tabset, .mathematics, .cell:
      []
    }
  }

  /// What the images in it name.
  var imageSources: [String] {
    flattened.flatMap(\.inlines).flatMap(\.flattened).compactMap { inline in
      if case .image(let source, _, _) = inline { source } else { nil }
    }
  }
}

extension [Inline] {
  /// The text alone, for titles and for alternative texts; `value` gives the text of an expression.
  func plainText(_ value: (Int) -> String) -> String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .mathematics(let text),
        .displayedMathematics(let text):
        text
      case .softBreak, .hardBreak: " "
      case .expression(let index): value(index)
      case .html, .footnote: ""
      case .reference(let label): label
      case .citation(let group): group.items.map(\.key).joined(separator: ", ")
      case .emphasis, .strong, .strikethrough, .superscript, .subscript, .span, .attributed, .link,
        .image:
        inline.children.plainText(value)
      }
    }.joined()
  }
}

extension NotebookOutputs {
  /// What the inline expression with this index gave; nothing where it was not reached.
  func text(ofExpression index: Int) -> String {
    inlines.indices.contains(index) ? inlines[index] ?? "" : ""
  }
}
