/// Links, images and footnote references, CommonMark §6.3.
extension InlineReader {
  mutating func readOpeningBracket(isImage: Bool) -> Bool {
    if isImage {
      // Behind `!` a footnote is still a footnote.
      guard position + 1 < end, bytes[position + 1] == "[", footnoteName(at: position + 1) == nil
      else { return false }
    } else if readCitationGroup() {
      return true
    } else if let (name, end) = footnoteName(at: position) {
      tokens.append(.footnote(name))
      position = end
      return true
    }
    if !brackets.isEmpty { brackets[brackets.count - 1].holdsBracket = true }
    let next = position + (isImage ? 2 : 1)
    brackets.append(Bracket(token: tokens.count, isImage: isImage, start: next, run: lastRun))
    tokens.append(.text(position..<next))
    position = next
    return true
  }

  private func footnoteName(at index: Int) -> (String, Int)? {
    guard !footnotes.isEmpty, let (name, end) = FootnoteName.read(bytes[index..<end]),
      footnotes.contains(name)
    else { return nil }
    return (name, end)
  }

  mutating func readClosingBracket() -> Bool {
    guard let bracket = brackets.popLast() else { return false }
    defer { linklessBrackets = min(linklessBrackets, brackets.count) }
    guard bracket.isImage || brackets.count >= linklessBrackets,
      let (target, linkEnd) = target(of: bracket)
    else {
      if !bracket.isImage, extensions.contains(.spans), position > bracket.start,
        let (list, listEnd) = AttributeList.read(bytes[(position + 1)..<end])
      {
        tokens[bracket.token] = .spanOpening(list)
        matchRuns(above: bracket.run)
        tokens.append(.linkClosing(position..<listEnd))
        position = listEnd
        return true
      }
      // A bracket token of its own: a later text must not join it.
      tokens.append(.text(position..<position + 1))
      position += 1
      return true
    }
    tokens[bracket.token] = .linkOpening(isImage: bracket.isImage, target)
    matchRuns(above: bracket.run)
    tokens.append(.linkClosing(position..<linkEnd))
    position = linkEnd
    if !bracket.isImage { linklessBrackets = brackets.count }
    return true
  }

  private mutating func target(of bracket: Bracket) -> (LinkDefinitions.Target, end: Int)? {
    let next = position + 1
    let rest = bytes[next..<end]
    if rest.first == 0x28, let inline = inlineTarget(rest.dropFirst()) { return inline }
    if let label = LinkSyntax.label(rest), !label.text.isEmpty {
      return definition(of: label.text).map { ($0, label.end) }
    }
    guard !bracket.holdsBracket, position - bracket.start < 1000 else { return nil }
    let isCollapsed = rest.starts(with: "[]".utf8)
    return definition(of: bytes[bracket.start..<position]).map {
      ($0, isCollapsed ? next + 2 : next)
    }
  }

  /// `destination "title")`.
  private func inlineTarget(
    _ text: ArraySlice<UInt8>
  ) -> (LinkDefinitions.Target, end: Int)? {
    var rest = text.drop(while: \.isWhitespace)
    var target = LinkDefinitions.Target(destination: "")
    if let destination = LinkSyntax.destination(rest) {
      target.destination = destination.text
      rest = rest[destination.end...]
      let spaced = rest.drop(while: \.isWhitespace)
      if spaced.startIndex > rest.startIndex, let title = LinkSyntax.title(spaced) {
        target.title = title.text
        rest = spaced[title.end...]
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return rest.first == 0x29 ? (target, rest.startIndex + 1) : nil
  }
}
