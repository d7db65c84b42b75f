extension AttributeList {
  /// The attributes as they stand in a tag, each with a space before it.
  ///
  /// What HTML does not know is written as `data-key`, so that no list makes a script run.
  public var html: String {
    var text = id.map { " id=\"\(HTMLEscapes.escaped($0))\"" } ?? ""
    if !classes.isEmpty {
      text += " class=\"\(HTMLEscapes.escaped(classes.joined(separator: " ")))\""
    }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      let isKnown = Self.known.contains(key) || key.hasPrefix("data-") || key.hasPrefix("aria-")
      let name = String(key.unicodeScalars.filter { $0.isASCII && $0 != ":" })
      text += " \(isKnown ? name : "data-" + name)=\"\(HTMLEscapes.escaped(value))\""
    }
    return text
  }

  /// Attributes of HTML that say how a thing looks or what it is called.
  private static let known: Set<String> = [
    "title", "lang", "dir", "role", "width", "height", "alt", "colspan", "rowspan", "rel", "target",
    "download", "cite", "datetime", "start", "value",
  ]

  /// `html` with the attributes in its first tag, behind the tag's name.
  func applied(to html: String) -> String {
    guard let start = html.firstIndex(of: "<") else { return html }
    let nameEnd = html[start...].dropFirst().firstIndex { !($0.isLetter || $0.isNumber) }
    guard let nameEnd else { return html }
    return html[..<nameEnd] + self.html + html[nameEnd...]
  }
}
