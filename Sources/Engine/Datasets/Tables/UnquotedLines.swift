import Glibc

/// Finds lines in text without quotes.
struct UnquotedLines {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line from `start` on without its end, and where the next begins; nothing at the text's end.
  func line(from start: Int) -> (text: Range<Int>, end: Int)? {
    guard start < bytes.count else { return nil }
    let next = lineStart(from: start)
    var end = next
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return (start..<end, next)
  }

  /// Behind the first line end from `offset` on.
  func lineStart(from offset: Int) -> Int {
    let span = bytes.span
    var place = offset
    while place < span.count {
      place += 1
      if span[place - 1] == 0x0A { return place }
    }
    return place
  }

  /// How many lines a range of whole lines has; nothing where a quote stands in it.
  func rows(in range: Range<Int>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, !range.isEmpty else { return 0 }
      guard unsafe memchr(base + range.lowerBound, 0x22, range.count) == nil else { return nil }
      var (lines, place) = (0, range.lowerBound)
      while place < range.upperBound {
        lines += 1
        let end = unsafe memchr(base + place, 0x0A, range.upperBound - place)
        guard let end = unsafe end else { break }
        place = unsafe UnsafeRawPointer(end) - base + 1
      }
      return lines
    }
  }
}
