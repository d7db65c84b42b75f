/// The bullet or number at the beginning of a list item, CommonMark §5.2.
struct ListMarker: Equatable, Sendable {
  /// `-`, `+`, `*`, or the delimiter `.` or `)` behind a number.
  var character: UInt8
  /// `nil` for a bullet.
  var number: Int?
  /// Bytes of the marker itself.
  var length: Int
  /// Columns before the marker.
  var offset = 0
  /// Columns from the marker's beginning to the item's content.
  var padding = 0

  /// Reads a marker at the beginning of `content`, which starts at a byte that is no space.
  init?(_ content: ArraySlice<UInt8>, interruptingParagraph: Bool) {
    guard let first = content.first else { return nil }
    if first == "-" || first == "+" || first == "*" {
      self.init(character: first, number: nil, length: 1)
    } else {
      let digits = content.prefix(10).prefix { $0.isDigit }
      guard (1...9).contains(digits.count), digits.endIndex < content.endIndex else { return nil }
      let delimiter = content[digits.endIndex]
      guard delimiter == "." || delimiter == ")" else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if interruptingParagraph, number != 1 { return nil }
      self.init(character: delimiter, number: number, length: digits.count + 1)
    }
    let rest = content.dropFirst(length)
    if let next = rest.first, !next.isSpaceOrTab { return nil }
    if interruptingParagraph, rest.allSatisfy(\.isSpaceOrTab) { return nil }
  }

  private init(character: UInt8, number: Int?, length: Int) {
    self.character = character
    self.number = number
    self.length = length
  }

  /// Whether an item with the other marker belongs to the same list.
  func continues(_ other: ListMarker) -> Bool {
    character == other.character && (number == nil) == (other.number == nil)
  }
}
