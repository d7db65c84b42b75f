/// A piece of a leaf's text, in order; openings and closings nest.
enum InlineToken: Sendable {
  /// Bytes of the leaf that stand for themselves.
  case text(Range<Int>)
  /// The character of a reference such as `&amp;`.
  case character(String)
  case finished(Inline)
  /// `` `{swift} expression` ``, by the range of the expression.
  case expression(Range<Int>)
  case footnote(String)
  /// `@fig-x`, by its label and the place of its first byte.
  case reference(String, at: Int)
  case citation(CitationGroup, at: Int)
  /// A bare address; inside a link it is only text.
  case address(destination: String, Range<Int>)
  /// `{.class}`, which belongs to the inline before it.
  case attributes(AttributeList, Range<Int>)
  /// A run of `*`, `_`, `~` or `^`, by its index.
  case run(Int)
  /// The beginning of `[text]{.class}`.
  case spanOpening(AttributeList)
  case linkOpening(isImage: Bool, LinkDefinitions.Target)
  /// The end of the innermost link, image or span, with its text from `]` on.
  case linkClosing(Range<Int>)
}

/// A run of `*`, `_`, `~` or `^`, and what its characters turned out to be.
struct DelimiterRun: Sendable {
  var character: UInt8
  /// Characters in the run.
  var length: Int
  /// Characters that are not yet matched.
  var remaining: Int
  var canOpen: Bool
  var canClose: Bool
  /// Spaces and line endings before it in its text, where scripts hold none.
  var spacesBefore = 0
  /// Neighbours on the stack of runs that may still match.
  var previous: Int?
  var next: Int?
  /// Lengths of the openings and closings made of it, innermost first.
  var openings: [Int] = []
  var closings: [Int] = []

  /// Runs of the same slot fail to find an opener together.
  var openerSlot: Int {
    if character == "~" { return 12 + min(remaining, 2) - 1 }
    if character == "^" { return 14 }
    return (character == "*" ? 0 : 6) + (canOpen ? 3 : 0) + length % 3
  }

  /// Whether the two may enclose emphasis or strikethrough (CommonMark §6.2, rules 9 and 10).
  func matches(closer: DelimiterRun) -> Bool {
    guard character == closer.character, canOpen else { return false }
    if character == "~", remaining != closer.remaining { return false }
    if character == "^" || character == "~" {
      return remaining > 1 || spacesBefore == closer.spacesBefore
    }
    guard closer.canOpen || canClose, closer.length % 3 != 0 else { return true }
    return (length + closer.length) % 3 != 0
  }
}
