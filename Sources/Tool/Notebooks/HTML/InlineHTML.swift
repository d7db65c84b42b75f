/// Writes inlines as the HTML of CommonMark's specification.
struct InlineHTML {
  /// Whose markup footnotes and mathematics have.
  let flavor: CommonMarkHTML.Flavor
  var footnoteUses: [Int: Int] = [:]

  mutating func html(of inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { write(inline, to: &text) }
    return text
  }

  private mutating func write(_ inline: Inline, to text: inout String) {
    switch inline {
    case .text(let content): text += HTMLEscapes.escaped(content)
    case .softBreak: text += "\n"
    case .hardBreak: text += "<br />\n"
    case .code(let code): text += "<code>\(HTMLEscapes.escaped(code))</code>"
    case .emphasis(let inner): write("em", inner, to: &text)
    case .strong(let inner): write("strong", inner, to: &text)
    case .strikethrough(let inner): write("del", inner, to: &text)
    case .link(let destination, let title, let inner):
      text += "<a href=\"\(HTMLEscapes.address(destination))\"\(attribute(title))>"
      for inline in inner { write(inline, to: &text) }
      text += "</a>"
    case .image(let source, let title, let inner):
      let alternative = HTMLEscapes.escaped(alternativeText(inner))
      text += "<img src=\"\(HTMLEscapes.address(source))\" alt=\"\(alternative)\""
      text += "\(attribute(title)) />"
    case .html(let html): text += html
    case .superscript(let inner): write("sup", inner, to: &text)
    case .subscript(let inner): write("sub", inner, to: &text)
    case .span(let list, let inner):
      text += "<span\(list.html)>"
      for inline in inner { write(inline, to: &text) }
      text += "</span>"
    case .attributed(let list, let inner):
      var markup = ""
      write(inner, to: &markup)
      text += list.applied(to: markup)
    case .mathematics(let source):
      text += "<span class=\"math inline\">\\(\(HTMLEscapes.escaped(source))\\)</span>"
    case .displayedMathematics(let source):
      text += "<span class=\"math display\">\\[\(HTMLEscapes.escaped(source))\\]</span>"
    case .footnote(let index): text += mark(ofFootnote: index)
    case .citation(let group): text += HTMLEscapes.escaped(group.source)
    case .reference(let label): text += "@" + HTMLEscapes.escaped(label)
    case .expression: break
    }
  }

  private mutating func write(_ tag: String, _ inner: [Inline], to text: inout String) {
    text += "<\(tag)>"
    for inline in inner { write(inline, to: &text) }
    text += "</\(tag)>"
  }

  private mutating func mark(ofFootnote index: Int) -> String {
    let use = footnoteUses[index, default: 0] + 1
    footnoteUses[index] = use
    let name = flavor.footnoteNames.map { "-" + HTMLEscapes.escaped($0[index]) } ?? "\(index + 1)"
    let id = "fnref\(name)" + (use > 1 ? "-\(use)" : "")
    return "<sup class=\"footnote-ref\"><a href=\"#fn\(name)\" id=\"\(id)\">\(index + 1)</a></sup>"
  }

  private func attribute(_ title: String?) -> String {
    title.map { " title=\"\(HTMLEscapes.escaped($0))\"" } ?? ""
  }

  private func alternativeText(_ inlines: [Inline]) -> String {
    PlainText.text(of: inlines, lineBreak: "\n")
  }
}

/// Characters that HTML or an address can't hold as they are.
enum HTMLEscapes {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == "&" || $0 == "<" || $0 == ">" || $0 == "\"" }) else {
      return text
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An address for an attribute: what is no character of addresses is written as `%XX`.
  static func address(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == "&" {
        bytes += "&amp;".utf8
      } else if byte == "'" {
        bytes += "&#x27;".utf8
      } else if byte.isAlphanumeric || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
