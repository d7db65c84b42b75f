import Foundation
import Outputs

/// Puts what comes on three pipes into one order: what was printed before an event stands before it.
///
/// Between two events standard output stands before standard error, so that the order never depends
/// on the clock.
struct EventMerger {
  /// A piece of the merged stream.
  enum Item: Equatable {
    case output([UInt8])
    case errors([UInt8])
    case event(EngineEvent)
    /// Bytes that were over the limit.
    case dropped(Int)
  }

  private var splitters: [MarkSplitter]
  private var pieces: [[MarkSplitter.Piece]] = [[], []]
  private var pendingBytes = [0, 0]
  private var events: [Int: EngineEvent] = [:]
  private var eventBytes: [UInt8] = []
  private var delivered = 0
  private let limit: Int

  /// At most `limit` bytes of each text stream wait for their event.
  init(nonce: String, limit: Int) {
    splitters = [MarkSplitter(nonce: nonce), MarkSplitter(nonce: nonce)]
    self.limit = limit
  }

  /// The items whose place is certain once `bytes` came on `stream`.
  mutating func append(
    _ bytes: ArraySlice<UInt8>, from stream: ChildProcess.Stream
  ) throws -> [Item] {
    var items: [Item] = []
    switch stream {
    case .output: items += take(bytes, at: 0)
    case .errors: items += take(bytes, at: 1)
    case .events: items += try takeEvents(bytes)
    }
    while let event = events[delivered + 1],
      pieces.allSatisfy({ $0.contains(.mark(delivered + 1)) })
    {
      delivered += 1
      items += texts(before: delivered)
      events[delivered] = nil
      items.append(.event(event))
    }
    return items
  }

  /// All that is left when the process is gone: events whose marks did not come stand before it.
  mutating func remainder() -> [Item] {
    var items: [Item] = []
    for (number, event) in events.sorted(by: { $0.key < $1.key }) {
      items += texts(before: number)
      items.append(.event(event))
    }
    events = [:]
    for index in 0..<2 {
      let rest = splitters[index].remainder()
      if !rest.isEmpty { pieces[index].append(.bytes(rest)) }
    }
    return items + texts(before: .max)
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, at index: Int) -> [Item] {
    var dropped = 0
    for piece in splitters[index].append(bytes) {
      guard case .bytes(let text) = piece else {
        pieces[index].append(piece)
        pendingBytes[index] = 0
        continue
      }
      let room = max(0, limit - pendingBytes[index])
      pendingBytes[index] += text.count
      dropped += max(0, text.count - room)
      if room > 0 { pieces[index].append(.bytes(Array(text.prefix(room)))) }
    }
    return dropped > 0 ? [.dropped(dropped)] : []
  }

  private mutating func takeEvents(_ bytes: ArraySlice<UInt8>) throws -> [Item] {
    eventBytes += bytes
    var items: [Item] = []
    var start = 0
    while let end = eventBytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = eventBytes[start..<end]
      start = end + 1
      guard let blank = line.firstIndex(of: UInt8(ascii: " ")),
        let number = Int(String(decoding: line[..<blank], as: UTF8.self))
      else { continue }
      let decoder = JSONDecoder()
      decoder.nonConformingFloatDecodingStrategy = .convertFromString(
        positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
      let event = try decoder.decode(EngineEvent.self, from: Data(line[(blank + 1)...]))
      if number == 0 { items.append(.event(event)) } else { events[number] = event }
    }
    eventBytes.removeFirst(start)
    return items
  }

  /// Takes the text before the mark with this number off both streams.
  private mutating func texts(before number: Int) -> [Item] {
    var items: [Item] = []
    for index in 0..<2 {
      let end = pieces[index].firstIndex {
        if case .mark(let mark) = $0 { mark >= number } else { false }
      }
      var bytes: [UInt8] = []
      for case .bytes(let text) in pieces[index][..<(end ?? pieces[index].count)] { bytes += text }
      pieces[index].removeFirst(end.map { $0 + 1 } ?? pieces[index].count)
      if !bytes.isEmpty { items.append(index == 0 ? .output(bytes) : .errors(bytes)) }
    }
    return items
  }
}
