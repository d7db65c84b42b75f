/// The opening fence of a code block, CommonMark §4.5.
struct CodeFence: Equatable, Sendable {
  var character: UInt8
  var length: Int
  /// Columns before the fence.
  var indentation: Int
  /// Bytes from the line's beginning to the fence, containers' markers included.
  var column = 0
  /// The raw text behind the fence, without white space at its ends.
  var info: String
  var isClosed = false

  /// Reads a fence at the beginning of `content`.
  init?(_ content: ArraySlice<UInt8>, indentation: Int) {
    guard let first = content.first, first == "`" || first == "~" else { return nil }
    let fence = content.prefix { $0 == first }
    guard fence.count >= 3 else { return nil }
    let rest = content.dropFirst(fence.count)
    if first == "`", rest.contains(first) { return nil }
    character = first
    length = fence.count
    self.indentation = indentation
    info = String(decoding: rest, as: UTF8.self).trimmedSpaces
  }

  /// Whether `content` is a closing fence for this one.
  func isClosed(by content: ArraySlice<UInt8>) -> Bool {
    let fence = content.prefix { $0 == character }
    return fence.count >= length && content.dropFirst(fence.count).allSatisfy(\.isSpaceOrTab)
  }
}

/// The opening `:::` of a division.
struct DivisionFence: Equatable, Sendable {
  var length: Int
  var attributes: AttributeList
  var isClosed = false

  /// Reads `::: {.class #id}` or `::: class`.
  init?(_ content: ArraySlice<UInt8>) {
    let fence = content.prefix { $0 == ":" }
    guard fence.count >= 3 else { return nil }
    var rest = content.dropFirst(fence.count).drop(while: \.isSpaceOrTab)
    while let last = rest.last, last.isSpaceOrTab || last == ":" { rest.removeLast() }
    guard let first = rest.first else { return nil }
    length = fence.count
    if first == "{" {
      guard let list = AttributeList(rest) else { return nil }
      attributes = list
    } else {
      guard !rest.contains(where: { $0.isSpaceOrTab || $0 == "{" || $0 == "}" }) else { return nil }
      attributes = AttributeList(classes: [String(decoding: rest, as: UTF8.self)])
    }
  }

  func isClosed(by content: ArraySlice<UInt8>) -> Bool {
    let fence = content.prefix { $0 == ":" }
    return fence.count >= length && content.dropFirst(fence.count).allSatisfy(\.isSpaceOrTab)
  }
}

/// The opening `$$` of displayed mathematics.
struct MathematicsFence: Equatable, Sendable {
  var isClosed = false
  var label: String?

  /// Reads a line that begins with `$$`, unless more text follows a `$$` that closes it.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.starts(with: [0x24, 0x24]) else { return nil }
    let rest = content.dropFirst(2)
    guard Self.closing(in: rest) == nil else { return }
    if rest.indices.dropLast().contains(where: { rest[$0] == "$" && rest[$0 + 1] == "$" }) {
      return nil
    }
  }

  /// Where `$$` closes the mathematics, and the label of `{#eq-x}` behind it.
  static func closing(in line: ArraySlice<UInt8>) -> (offset: Int, label: String?)? {
    var rest = line
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    var label: String?
    if rest.last == 0x7D, let brace = rest.lastIndex(of: 0x7B) {
      guard let list = AttributeList(rest[brace...]), list.classes.isEmpty else { return nil }
      label = list.id
      rest = rest[..<brace]
      while let last = rest.last, last.isWhitespace { rest.removeLast() }
    }
    guard rest.suffix(2).elementsEqual([0x24, 0x24]) else { return nil }
    return (rest.endIndex - 2, label)
  }
}
