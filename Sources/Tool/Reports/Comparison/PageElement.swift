/// An element of a report, read back from the page: as lenient as raw HTML in prose needs.
struct PageElement: Equatable, Sendable {
  enum Node: Equatable, Sendable {
    case text(String)
    case element(PageElement)
  }

  var name: String
  var attributes: [String: String]
  var children: [Node] = []

  /// The page's elements below one without a name.
  init(parsing page: String) {
    var reader = PageElementReader(page)
    self = reader.root()
  }

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The elements in it, itself included, in reading order.
  var all: [PageElement] { [self] + elements.flatMap(\.all) }

  /// Its direct child elements.
  var elements: [PageElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// What it says, its markup left out.
  var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// Without the elements that a clock had a part in.
  var unmeasured: PageElement {
    var kept = self
    kept.children = children.compactMap { node in
      guard case .element(let element) = node else { return node }
      return element.attributes["data-measured"] == nil ? .element(element.unmeasured) : nil
    }
    return kept
  }

  func has(class name: Substring) -> Bool {
    attributes["class"]?.split(separator: " ").contains(name) ?? false
  }
}
