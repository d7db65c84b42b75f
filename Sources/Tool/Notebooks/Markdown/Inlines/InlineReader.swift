/// The second phase of CommonMark's two: splits a leaf's text into tokens.
///
/// Every search that may fail remembers its failure, so that the time is linear in the text.
struct InlineReader {
  struct Bracket {
    var token: Int
    var isImage: Bool
    /// Behind the `[`.
    var start: Int
    /// The last run on the stack before it.
    var run: Int?
    /// Whether another bracket was opened after it.
    var holdsBracket = false
  }

  let bytes: [UInt8]
  let start: Int
  let end: Int
  let extensions: MarkdownExtensions
  let definitions: LinkDefinitions
  let footnotes: Set<String>
  private let isSpecial: [Bool]

  var position: Int
  var tokens: [InlineToken] = []
  var runs: [DelimiterRun] = []
  var lastRun: Int?
  var brackets: [Bracket] = []
  /// Links below this depth of `brackets` hold a link already, and can't be links.
  var linklessBrackets = 0
  var backticks = BacktickRuns()
  /// Bytes that reference links may still add, so that no document grows without bounds.
  private(set) var linkBudget: Int
  /// Closings such as `-->` that do not occur any more.
  var missingClosings: Set<String> = []
  /// White space seen up to `countedTo`.
  var countedSpaces = 0
  var countedTo: Int
  let citationKeys: Set<String>

  init(
    _ text: LeafText, extensions: MarkdownExtensions, definitions: LinkDefinitions,
    footnotes: Set<String>, citationKeys: Set<String> = [], linkBudget: Int = .max,
    specialBytes: [Bool]? = nil
  ) {
    self.linkBudget = linkBudget
    bytes = text.bytes
    start = text.range.lowerBound
    end = text.range.upperBound
    position = start
    countedTo = start
    self.citationKeys = citationKeys
    self.extensions = extensions
    self.definitions = definitions
    self.footnotes = footnotes
    isSpecial = specialBytes ?? Self.specialBytes(for: extensions)
    while position < end { readToken() }
    matchRuns(above: nil)
  }

  /// Which bytes may begin something else than text; a reader of many leaves makes it once.
  static func specialBytes(for extensions: MarkdownExtensions) -> [Bool] {
    var special = [Bool](repeating: false, count: 256)
    for byte in "\n\\`*_[]!<&".utf8 { special[Int(byte)] = true }
    if !extensions.isDisjoint(with: [.strikethrough, .subscripts]) {
      special[Int(UInt8.ascii("~"))] = true
    }
    if extensions.contains(.superscripts) { special[Int(UInt8.ascii("^"))] = true }
    if extensions.contains(.attributes) { special[Int(UInt8.ascii("{"))] = true }
    if extensions.contains(.mathematics) { special[Int(UInt8.ascii("$"))] = true }
    if extensions.contains(.references) { special[Int(UInt8.ascii("@"))] = true }
    if extensions.contains(.autolinks) { for byte in "hfw".utf8 { special[Int(byte)] = true } }
    return special
  }

  private mutating func readToken() {
    let byte = bytes[position]
    let isRead: Bool =
      switch byte {
      case _ where !isSpecial[Int(byte)]: false
      case "\n": readLineEnding()
      case "\\": readBackslash()
      case "`": readCode()
      case "*", "_", "~", "^": readRun()
      case "{": readAttributes()
      case "[": readOpeningBracket(isImage: false)
      case "!": readOpeningBracket(isImage: true)
      case "]": readClosingBracket()
      case "<": readAngleBracket()
      case "&": readReference()
      case "$": readMathematics()
      case "@": readCrossReference() || readCitation()
      case "h", "f", "w": readAddress()
      default: false
      }
    guard !isRead else { return }
    let first = position
    repeat { position += 1 } while position < end && !isSpecial[Int(bytes[position])]
    addText(first..<position)
  }

  /// Adds bytes that stand for themselves, to the token before when they follow it.
  mutating func addText(_ range: Range<Int>) {
    if case .text(let last) = tokens.last, last.upperBound == range.lowerBound,
      brackets.last?.token != tokens.count - 1
    {
      tokens[tokens.count - 1] = .text(last.lowerBound..<range.upperBound)
    } else {
      tokens.append(.text(range))
    }
  }

  /// The definition of a label, as long as the budget allows it.
  mutating func definition(of label: ArraySlice<UInt8>) -> LinkDefinitions.Target? {
    guard let target = definitions[label] else { return nil }
    let size = target.destination.utf8.count + (target.title?.utf8.count ?? 0)
    guard size <= linkBudget else { return nil }
    linkBudget -= size
    return target
  }

  private mutating func readLineEnding() -> Bool {
    let isHard =
      position - start >= 2 && bytes[position - 1] == .space && bytes[position - 2] == .space
    if case .text(let last) = tokens.last, last.upperBound == position {
      var upper = position
      while upper > last.lowerBound, bytes[upper - 1].isSpaceOrTab { upper -= 1 }
      tokens[tokens.count - 1] = .text(last.lowerBound..<upper)
    }
    addBreak(isHard ? .hardBreak : .softBreak, at: position)
    return true
  }

  private mutating func addBreak(_ lineBreak: Inline, at newline: Int) {
    tokens.append(.finished(lineBreak))
    position = newline + 1
    while position < end, bytes[position].isSpaceOrTab { position += 1 }
  }

  private mutating func readBackslash() -> Bool {
    guard position + 1 < end else { return false }
    if bytes[position + 1] == .newline {
      addBreak(.hardBreak, at: position + 1)
      return true
    }
    guard bytes[position + 1].isPunctuation else { return false }
    addText(position + 1..<position + 2)
    position += 2
    return true
  }

  private mutating func readReference() -> Bool {
    guard let reference = CharacterEscapes.reference(bytes[position..<end]) else { return false }
    tokens.append(.character(reference.text))
    position = reference.end
    return true
  }

  private mutating func readAngleBracket() -> Bool {
    if let (inline, end) = AngleAutolink.read(bytes[position..<end]) {
      tokens.append(.finished(inline))
      position = end
      return true
    }
    guard let end = htmlEnd() else { return false }
    tokens.append(.finished(.html(String(decoding: bytes[position..<end], as: UTF8.self))))
    position = end
    return true
  }
}
