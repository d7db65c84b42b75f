/// `[see @key, p. 3; @other]` and `@key`.
extension InlineReader {
  /// A citation in brackets; in `[@fig-a; @fig-b]` cross references.
  mutating func readCitationGroup() -> Bool {
    guard extensions.contains(.references) else { return false }
    let content = bytes[(position + 1)..<end].prefix(1000).prefix {
      $0 != "]" && $0 != "[" && $0 != "`"
    }
    guard content.endIndex < end, bytes[content.endIndex] == "]", content.contains(0x40),
      !follows(content.endIndex + 1, with: "(") && !follows(content.endIndex + 1, with: "{")
    else { return false }
    var items: [CitationGroup.Item] = []
    for part in content.split(separator: 0x3B, omittingEmptySubsequences: false) {
      guard let item = Self.item(part) else { return false }
      items.append(item)
    }
    let place = position
    position = content.endIndex + 1
    let isReference = { (item: CitationGroup.Item) in
      CrossReference.prefixes.contains { item.key.hasPrefix($0) }
    }
    guard items.contains(where: isReference) else {
      tokens.append(.citation(CitationGroup(items: items), at: place))
      return true
    }
    for (index, item) in items.enumerated() {
      if index > 0 { tokens.append(.finished(.text(", "))) }
      if !item.prefix.isEmpty { tokens.append(.finished(.text(item.prefix + " "))) }
      tokens.append(.reference(item.key, at: place))
      if !item.suffix.isEmpty { tokens.append(.finished(.text(item.suffix))) }
    }
    return true
  }

  /// `@key` in running text, where the document has such a source.
  mutating func readCitation() -> Bool {
    guard !citationKeys.isEmpty, position == start || !bytes[position - 1].isAlphanumeric,
      let (key, end) = Self.key(bytes[(position + 1)..<end]), citationKeys.contains(key)
    else { return false }
    let group = CitationGroup(items: [CitationGroup.Item(key: key)], isNarrative: true)
    tokens.append(.citation(group, at: position))
    position = end
    return true
  }

  private func follows(_ index: Int, with character: Unicode.Scalar) -> Bool {
    index < end && bytes[index] == character
  }

  /// `see -@key, p. 3`.
  private static func item(_ text: ArraySlice<UInt8>) -> CitationGroup.Item? {
    guard let at = text.firstIndex(of: 0x40), let (key, end) = key(text[(at + 1)...]) else {
      return nil
    }
    var prefix = text[..<at]
    let isYearOnly = prefix.last == 0x2D
    if isYearOnly { prefix.removeLast() }
    guard prefix.last?.isWhitespace != false else { return nil }
    return CitationGroup.Item(
      key: key, prefix: String(decoding: prefix, as: UTF8.self).trimmedSpaces,
      suffix: String(decoding: text[end...], as: UTF8.self), isYearOnly: isYearOnly)
  }

  /// A key of letters, digits and inner punctuation.
  private static func key(_ text: ArraySlice<UInt8>) -> (key: String, end: Int)? {
    var key = text.prefix {
      $0.isAlphanumeric || $0 >= 0x80 || ":.#$%&-+?<>~/_".utf8.contains($0)
    }
    while let last = key.last, !last.isAlphanumeric, last != "_", last < 0x80 { key.removeLast() }
    guard let first = key.first, first.isAlphanumeric || first == "_" || first >= 0x80 else {
      return nil
    }
    return (String(decoding: key, as: UTF8.self), key.endIndex)
  }
}
