import Notebooks

extension PageWriter {
  mutating func markup(of callout: Block.Callout) -> HTML {
    let kind = callout.kind
    let title = callout.title.isEmpty ? "\(kind.title)" : markup(of: callout.title)
    if callout.isCollapsed {
      return """
        <details class="callout \(kind.rawValue)">
        <summary class="callout-title">\(kind.icon)\(title)</summary>
        \(markup(of: callout.blocks))</details>

        """
    }
    return """
      <div class="callout \(kind.rawValue)" role="note" aria-label="\(kind.title)">
      <p class="callout-title">\(kind.icon)\(title)</p>
      \(markup(of: callout.blocks))</div>

      """
  }

  /// All pages one below the other; the script makes tabs of them.
  mutating func markup(of tabs: [Block.Tab]) -> HTML {
    let pages = tabs.map { tab -> HTML in
      """
      <div class="tab">
      <p class="tab-title">\(markup(of: tab.title))</p>
      \(markup(of: tab.blocks))</div>

      """
    }
    return "<div class=\"tabset\">\n\(pages.joined())</div>\n"
  }
}

extension Block.Callout.Kind {
  fileprivate var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  fileprivate var icon: HTML {
    let path: HTML =
      switch self {
      case .note: "<circle cx=\"8\" cy=\"8\" r=\"6.5\"/><path d=\"M8 7.2v4M8 4.6v.3\"/>"
      case .tip:
        """
        <path d="M6 11.2c0-1.4-2.2-2.2-2.2-5a4.2 4.2 0 0 1 8.4 0c0 2.8-2.2 3.6-2.2 5zM6.4 14h3.2"/>
        """
      case .important:
        "<path d=\"M2 2.5h12v8.5H8.5L5 14v-3H2zM8 4.6v2.8M8 8.9v.2\"/>"
      case .warning: "<path d=\"M8 1.8L15 14H1zM8 6.4v3.4M8 11.7v.2\"/>"
      case .caution:
        "<path d=\"M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM8 4.8v3.7M8 10.8v.2\"/>"
      }
    return "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">\(path)</svg>"
  }
}
