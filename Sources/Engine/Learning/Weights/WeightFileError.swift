/// What is wrong with a file of weights: where, what was found there, and what to do about it.
public struct WeightFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// The byte at which it was found, counted from the file's beginning; `nil` for the whole file.
  public var offset: Int?
  public var found: String
  public var remedy: String

  public init(file: String, offset: Int? = nil, found: String, remedy: String) {
    self.file = file
    self.offset = offset
    self.found = found
    self.remedy = remedy
  }

  /// One line: `FILE, byte 12: what was found; the remedy`.
  public var description: String {
    let place = offset.map { ", byte \($0)" } ?? ""
    return "\(file)\(place): \(found); \(remedy)"
  }

  /// The remedy for a damaged file.
  static let getItAgain = "the file is damaged or no safetensors file: get it again"
}
