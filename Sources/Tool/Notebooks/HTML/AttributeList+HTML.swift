extension AttributeList {
  /// The attributes as they stand in a tag, each with a space before it.
  ///
  /// What HTML does not know is written as `data-key`, so that no list makes a script run.
  public var html: String {
    attributes.map { " \($0.name)=\"\(HTMLEscapes.escaped($0.value))\"" }.joined()
  }

  /// Each name once: of two that are written alike the first counts.
  private var attributes: [(name: String, value: String)] {
    var all = id.map { [(name: "id", value: $0)] } ?? []
    if !classes.isEmpty { all.append(("class", classes.joined(separator: " "))) }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      let isKnown = Self.known.contains(key) || key.hasPrefix("data-") || key.hasPrefix("aria-")
      let name = String(key.unicodeScalars.filter { $0.isASCII && $0 != ":" })
      all.append((isKnown ? name : "data-" + name, value))
    }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.name.lowercased()).inserted }
  }

  /// Attributes of HTML that say how a thing looks or what it is called.
  private static let known: Set<String> = [
    "title", "lang", "dir", "role", "width", "height", "alt", "colspan", "rowspan", "rel", "target",
    "download", "cite", "datetime", "start", "value",
  ]

  /// `html` with the attributes in its first tag, behind the tag's name: classes beside its own, the others
  /// in place of its own.
  public func applied(to html: String) -> String {
    guard let start = html.firstIndex(of: "<") else { return html }
    let nameEnd = html[start...].dropFirst().firstIndex { !($0.isLetter || $0.isNumber) }
    guard let nameEnd, let tagEnd = html[nameEnd...].firstIndex(of: ">") else { return html }
    var tag = String(html[nameEnd..<tagEnd])
    var text = ""
    for (name, value) in attributes {
      let old = Self.takeAttribute(name, outOf: &tag)
      let escaped = HTMLEscapes.escaped(value)
      text += " \(name)=\"\(name == "class" ? (old.map { $0 + " " } ?? "") + escaped : escaped)\""
    }
    return html[..<nameEnd] + text + tag + html[tagEnd...]
  }

  /// Removes ` name="value"` from a tag and gives the value as it is written there.
  private static func takeAttribute(_ name: String, outOf tag: inout String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\""),
      let end = tag[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    let value = String(tag[start.upperBound..<end])
    tag.removeSubrange(start.lowerBound...end)
    return value
  }
}
