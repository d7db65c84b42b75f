/// The text of a paragraph, heading or code block, whose bytes know where in the source they stand.
struct LeafText: Equatable, Sendable {
  /// From `offset` on, the text continues the source at `sourceOffset`.
  struct Segment: Equatable, Sendable {
    var offset: Int
    var sourceOffset: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var segments: [Segment] = []
  /// The part that counts: link definitions and attributes are taken off its ends.
  var range = 0..<0

  init() {}

  /// All lines of `source`, without white space around them.
  init(whole source: SourceLines) {
    for line in source.ranges { append(line: source.bytes[line]) }
    trim()
  }

  var isEmpty: Bool { range.isEmpty }
  var content: ArraySlice<UInt8> { bytes[range] }
  var string: String { String(decoding: content, as: UTF8.self) }

  /// Each appended line by itself.
  var lines: [LeafText] {
    segments.indices.map { index in
      let end = index + 1 < segments.count ? segments[index + 1].offset : bytes.count
      var line = LeafText()
      line.append(bytes[segments[index].offset..<end], sourceOffset: segments[index].sourceOffset)
      return line
    }
  }

  mutating func append(_ source: ArraySlice<UInt8>, spaces: Int = 0) {
    segments.append(
      Segment(offset: bytes.count, sourceOffset: max(0, source.startIndex - spaces)))
    for _ in 0..<spaces { bytes.append(.space) }
    bytes.append(contentsOf: source)
    range = range.lowerBound..<bytes.count
  }

  /// Appends bytes that stand elsewhere than in the source itself.
  mutating func append(_ bytes: ArraySlice<UInt8>, sourceOffset: Int) {
    segments.append(Segment(offset: self.bytes.count, sourceOffset: sourceOffset))
    self.bytes.append(contentsOf: bytes)
    range = range.lowerBound..<self.bytes.count
  }

  mutating func append(line source: ArraySlice<UInt8>, spaces: Int = 0) {
    append(source, spaces: spaces)
    bytes.append(.newline)
    range = range.lowerBound..<bytes.count
  }

  func sourceOffset(of offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    return segments[low - 1].sourceOffset + offset - segments[low - 1].offset
  }

  /// Takes spaces, tabs and line endings off both ends.
  mutating func trim() {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isWhitespace { low += 1 }
    while high > low, bytes[high - 1].isWhitespace { high -= 1 }
    range = low..<high
  }

  /// Takes the blank lines off the end, and returns how many there were.
  mutating func trimBlankLinesAtEnd() -> Int {
    var newlines = 0
    var index = range.upperBound
    while index > range.lowerBound, bytes[index - 1].isWhitespace {
      index -= 1
      guard bytes[index] == .newline else { continue }
      newlines += 1
      range = range.lowerBound..<(index + 1)
    }
    return max(0, newlines - 1)
  }

  /// Ends before the last appended line, and returns that line without its ending.
  mutating func removeLastLine() -> LeafText {
    guard let last = segments.popLast() else { return LeafText() }
    var line = LeafText()
    line.bytes = Array(bytes[last.offset...])
    line.segments = [Segment(offset: 0, sourceOffset: last.sourceOffset)]
    line.range = 0..<line.bytes.count
    bytes.removeSubrange(last.offset...)
    range = range.lowerBound..<max(range.lowerBound, bytes.count)
    return line
  }
}
