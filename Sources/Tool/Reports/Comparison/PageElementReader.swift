/// Reads tags and text one after the other.
struct PageElementReader {
  private var rest: Substring.UTF8View
  /// The elements that are not closed yet, the outermost first.
  private var open: [PageElement] = [PageElement(name: "", attributes: [:])]

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  init(_ page: String) {
    rest = page[...].utf8
  }

  mutating func root() -> PageElement {
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), readTag() { continue }
      readText()
    }
    while open.count > 1 { close() }
    return open[0]
  }

  private mutating func readText() {
    let raw = ["script", "style"].contains(open[open.count - 1].name)
    // The first byte is text even where it is a `<` that opens nothing.
    let text = rest.prefix(1) + rest.dropFirst().prefix { $0 != UInt8(ascii: "<") }
    rest = rest.dropFirst(text.count)
    let written = String(decoding: text, as: UTF8.self)
    add(.text(raw ? written : Self.unescaped(written)))
  }

  /// Whether there was one.
  private mutating func readTag() -> Bool {
    let current = open[open.count - 1].name
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let name = String(
      decoding: rest.dropFirst(isEnd ? 2 : 1).prefix(while: Self.isName), as: UTF8.self
    ).lowercased()
    if ["script", "style"].contains(current), !(isEnd && name == current) { return false }
    guard !name.isEmpty else {
      guard rest.dropFirst().first == UInt8(ascii: "!") else { return false }
      skip(past: UInt8(ascii: ">"))
      return true
    }
    rest = rest.dropFirst(name.utf8.count + (isEnd ? 2 : 1))
    let (attributes, isClosed) = readAttributes()
    if isEnd {
      guard let index = open.lastIndex(where: { $0.name == name }), index > 0 else { return true }
      while open.count > index { close() }
    } else {
      open.append(PageElement(name: name, attributes: attributes))
      if isClosed || Self.void.contains(name) { close() }
    }
    return true
  }

  private mutating func readAttributes() -> ([String: String], isClosed: Bool) {
    var attributes: [String: String] = [:]
    var isClosed = false
    while let byte = rest.first, byte != UInt8(ascii: ">") {
      isClosed = byte == UInt8(ascii: "/")
      let name = rest.prefix { Self.isName($0) || $0 == UInt8(ascii: ":") }
      guard !name.isEmpty else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(name.count)
      var value = ""
      if rest.starts(with: "=\"".utf8) {
        let quoted = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
        value = Self.unescaped(String(decoding: quoted, as: UTF8.self))
        rest = rest.dropFirst(quoted.count + 3)
      }
      attributes[String(decoding: name, as: UTF8.self)] = value
    }
    rest = rest.dropFirst()
    return (attributes, isClosed)
  }

  private mutating func skip(past end: UInt8) {
    rest = rest.drop { $0 != end }.dropFirst()
  }

  private mutating func add(_ node: PageElement.Node) {
    open[open.count - 1].children.append(node)
  }

  private mutating func close() {
    let element = open.removeLast()
    add(.element(element))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
