/// Cuts a stream of text at the marks that the cell's process puts into it before each event.
struct MarkSplitter {
  /// A piece of a text stream.
  enum Piece: Equatable {
    case bytes([UInt8])
    case mark(Int)
  }

  private let opening: [UInt8]
  private var pending: [UInt8] = []

  init(nonce: String) {
    opening = Array("\u{1E}\(nonce):".utf8)
  }

  /// The pieces that are complete after `bytes`; what may be the beginning of a mark waits.
  mutating func append(_ bytes: ArraySlice<UInt8>) -> [Piece] {
    pending += bytes
    var pieces: [Piece] = []
    var start = 0
    while let begin = pending[start...].firstIndex(of: 0x1E) {
      let rest = pending[begin...]
      guard rest.count >= opening.count else {
        if opening.starts(with: rest) {
          return finish(&pieces, from: start, to: begin)
        }
        append(start..<begin + 1, to: &pieces)
        start = begin + 1
        continue
      }
      guard rest.starts(with: opening) else {
        append(start..<begin + 1, to: &pieces)
        start = begin + 1
        continue
      }
      guard let end = rest.firstIndex(of: 0x1F) else {
        return finish(&pieces, from: start, to: begin)
      }
      append(start..<begin, to: &pieces)
      let digits = String(decoding: pending[begin + opening.count..<end], as: UTF8.self)
      if let number = Int(digits) { pieces.append(.mark(number)) }
      start = end + 1
    }
    return finish(&pieces, from: start, to: pending.count)
  }

  /// What waited for the end of a mark that did not come.
  mutating func remainder() -> [UInt8] {
    defer { pending = [] }
    return pending
  }

  private func append(_ range: Range<Int>, to pieces: inout [Piece]) {
    guard !range.isEmpty else { return }
    if case .bytes(let before) = pieces.last {
      pieces[pieces.count - 1] = .bytes(before + pending[range])
    } else {
      pieces.append(.bytes(Array(pending[range])))
    }
  }

  private mutating func finish(_ pieces: inout [Piece], from start: Int, to end: Int) -> [Piece] {
    append(start..<end, to: &pieces)
    pending.removeFirst(end)
    return pieces
  }
}
