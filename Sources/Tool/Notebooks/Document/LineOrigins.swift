/// Where each line of a document was read: in its own file, or in one that it includes.
public struct LineOrigins: Equatable, Sendable {
  /// From `firstLine` on, the document continues `path` at `line`.
  private struct Segment: Equatable, Sendable {
    var firstLine: Int
    var path: String
    var line: Int
  }

  private var segments: [Segment] = []

  /// All lines are those of `path`.
  public init(path: String) {
    continues(path, at: 1, from: 1)
  }

  /// From the document's line `firstLine` on, counted from 1, the lines of `path` follow from `line`.
  mutating func continues(_ path: String, at line: Int, from firstLine: Int) {
    if segments.last?.firstLine == firstLine { segments.removeLast() }
    segments.append(Segment(firstLine: firstLine, path: path, line: line))
  }

  /// The file and its line, counted from 1, that stand at a line of the document.
  public func place(ofLine line: Int) -> (path: String, line: Int) {
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].firstLine <= line { low = middle + 1 } else { high = middle }
    }
    let segment = segments[max(low - 1, 0)]
    return (segment.path, segment.line + line - segment.firstLine)
  }

  /// `PATH:LINE` for a line of the document.
  public func text(ofLine line: Int) -> String {
    let place = place(ofLine: line)
    return "\(place.path):\(place.line)"
  }
}
