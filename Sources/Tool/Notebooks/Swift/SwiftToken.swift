/// A piece of Swift source: what it is and where it lies.
public struct SwiftToken: Equatable, Sendable {
  /// What a reader sees it as.
  public enum Kind: Equatable, Sendable {
    case identifier
    case keyword
    case number
    case string
    case regex
    case comment
    case `operator`
    /// One of `( ) [ ] { } , ; : . @ # \`.
    case punctuation
    /// A name with its `#` or `@`, such as `#if` or `@available`.
    case attribute
  }

  public var kind: Kind
  /// Where it lies in the source's UTF-8 bytes.
  public var bytes: Range<Int>
  /// The line on which it begins, counted from 0.
  public var line: Int
  /// The line on which it ends, counted from 0.
  public var lastLine: Int
}
