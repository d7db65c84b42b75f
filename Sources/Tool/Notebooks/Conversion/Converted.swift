public import Foundation

/// A document of another tool as a notebook of ours.
public struct Converted: Equatable, Sendable {
  /// The `.swiftmd` text.
  public var text = ""
  /// Pictures that the text names, by their paths relative to it.
  public var files: [String: Data] = [:]
  /// What could not be carried over.
  public var losses: [Loss] = []

  /// Something that the notebook no longer has.
  public struct Loss: Equatable, Sendable {
    /// Where it was, such as `cell 3` or `line 12`.
    public var place: String
    public var what: String
  }

  mutating func lose(_ what: String, at place: String) {
    let loss = Loss(place: place, what: what)
    if !losses.contains(loss) { losses.append(loss) }
  }
}

/// A file that a conversion can't read.
public struct ConversionError: Error, Equatable, Sendable, CustomStringConvertible {
  public let description: String
}
