/// HTML in a form in which only what a browser would show differently differs.
///
/// As in the test runner of CommonMark: attributes are sorted, references are characters, white
/// space is one space and goes at the borders of blocks, except in `<pre>`. Drawings (`<svg>`) are
/// left out.
enum NormalizedHTML {
  private static let blockTags: Set<String> = [
    "article", "header", "aside", "hgroup", "blockquote", "hr", "iframe", "body", "li", "map",
    "button", "object", "canvas", "ol", "caption", "output", "col", "p", "colgroup", "pre", "dd",
    "progress", "div", "section", "dl", "table", "td", "dt", "tbody", "embed", "textarea",
    "fieldset", "tfoot", "figcaption", "th", "figure", "thead", "footer", "tr", "form", "ul", "h1",
    "h2", "h3", "h4", "h5", "h6", "video", "script", "style", "input",
  ]

  static func text(_ html: String) -> String {
    var output = ""
    var rest = Array(html.utf8)[...]
    var isInPre = 0
    var isInDrawing = false
    var isAfterBlock = true
    while !rest.isEmpty {
      if rest.first == 0x3C, let end = markupEnd(rest) {
        let markup = rest[..<end]
        rest = rest[end...]
        let (name, tag) = tag(markup)
        if name == "svg" || name == "/svg" {
          isInDrawing = name == "svg"
          continue
        }
        guard !isInDrawing else { continue }
        let plain = name.hasPrefix("/") ? String(name.dropFirst()) : name
        let isBlock = blockTags.contains(plain)
        if plain == "pre" { isInPre += name == "pre" ? 1 : -1 }
        if isBlock || name == "br", isInPre <= 0 || plain == "pre" { trimEnd(&output) }
        output += tag
        isAfterBlock = isBlock || name == "br"
      } else {
        let content = rest.prefix { $0 != 0x3C }
        let text = content.isEmpty ? rest.prefix(1) : content
        rest = rest[text.endIndex...]
        guard !isInDrawing else { continue }
        var string = CharacterEscapes.resolvedReferences(text)
        if isInPre <= 0 { string = collapsed(string, atStart: isAfterBlock || output.isEmpty) }
        output += HTMLEscapes.escaped(string)
        if !string.isEmpty { isAfterBlock = false }
      }
    }
    trimEnd(&output)
    return output
  }

  private static func trimEnd(_ text: inout String) {
    while text.last?.isWhitespace == true { text.removeLast() }
  }

  private static func collapsed(_ text: String, atStart isAtStart: Bool) -> String {
    var result = ""
    for character in text {
      if character == " " || character == "\n" || character == "\t" {
        if result.last != " ", !(result.isEmpty && isAtStart) { result.append(" ") }
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Where the tag, comment, declaration or instruction that begins `text` ends.
  private static func markupEnd(_ text: ArraySlice<UInt8>) -> Int? {
    if let end = HTMLTag.end(in: text) { return end }
    let pairs = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
    for (opening, closing) in pairs where text.starts(with: opening.utf8) {
      let pattern = Array(closing.utf8)
      var index = text.startIndex + 2
      while index + pattern.count <= text.endIndex {
        if text[index..<(index + pattern.count)].elementsEqual(pattern) {
          return index + pattern.count
        }
        index += 1
      }
    }
    return nil
  }

  /// The tag's name, `/` included, and the tag with its attributes in order.
  private static func tag(_ markup: ArraySlice<UInt8>) -> (name: String, tag: String) {
    let inner = markup.dropFirst().dropLast()
    let name = inner.prefix { $0.isAlphanumeric || $0 == "/" || $0 == "-" }
    let nameText = String(decoding: name, as: UTF8.self).lowercased()
    guard name.first?.isLetter == true || name.first == 0x2F else {
      return ("", String(decoding: markup, as: UTF8.self))
    }
    let trimmed = nameText.hasSuffix("/") ? String(nameText.dropLast()) : nameText
    let attributes = attributes(inner[name.endIndex...]).sorted { $0.name < $1.name }
    let text = attributes.map { attribute in
      " " + attribute.name + (attribute.value.map { "=\"\(HTMLEscapes.escaped($0))\"" } ?? "")
    }
    return (trimmed, "<\(trimmed)\(text.joined())>")
  }

  private static func attributes(
    _ text: ArraySlice<UInt8>
  ) -> [(name: String, value: String?)] {
    var attributes: [(name: String, value: String?)] = []
    var rest = text.drop { $0.isWhitespace || $0 == "/" }
    while !rest.isEmpty {
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != "/" }
      rest = rest[max(name.endIndex, rest.startIndex)...].drop(while: \.isWhitespace)
      var value: ArraySlice<UInt8>?
      if rest.first == 0x3D {
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        if let quote = rest.first, quote == "\"" || quote == "'" {
          let content = rest.dropFirst().prefix { $0 != quote }
          rest = rest[content.endIndex...].dropFirst()
          value = content
        } else {
          let content = rest.prefix { !$0.isWhitespace }
          rest = rest[content.endIndex...]
          value = content
        }
      }
      if !name.isEmpty {
        let text = value.map { CharacterEscapes.resolvedReferences($0) }
        attributes.append((String(decoding: name, as: UTF8.self).lowercased(), text ?? ""))
      }
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
    }
    return attributes
  }
}
