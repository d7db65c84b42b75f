import Foundation
import Outputs
import Testing

@testable import Execution

/// What was printed before an event stands before it, however the bytes arrive.
@Suite struct EventMergerTests {
  private static let output = Array("ab\u{1E}n:1\u{1F}c\u{1E}n:2\u{1F}d\u{1E}x".utf8)
  private static let errors = Array("\u{1E}n:1\u{1F}e\u{1E}n:2\u{1F}".utf8)

  private static func events() throws -> [UInt8] {
    try [(1, EngineEvent.cellStarted(0)), (0, .progress("p")), (2, .cellFinished(0))].flatMap {
      try Array("\($0) ".utf8) + JSONEncoder().encode($1) + [10]
    }
  }

  /// Bytes of all three streams in pieces of 1 to 7 bytes; the order of the streams is the case.
  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]], 1...7)
  func `the order does not depend on how the bytes come`(order: [Int], size: Int) throws {
    var merger = EventMerger(nonce: "n", limit: 100)
    let streams = [EventMergerTests.output, EventMergerTests.errors, try EventMergerTests.events()]
    var items: [EventMerger.Item] = []
    for index in order {
      let stream = try #require(ChildProcess.Stream(rawValue: index))
      for start in stride(from: 0, to: streams[index].count, by: size) {
        let piece = streams[index][start..<min(start + size, streams[index].count)]
        items += try merger.append(piece, from: stream)
      }
    }
    items += merger.remainder()
    // Progress has no place among the others.
    items.removeAll { $0 == .event(.progress("p")) }
    #expect(
      items == [
        .output(Array("ab".utf8)), .event(.cellStarted(0)), .output(Array("c".utf8)),
        .errors(Array("e".utf8)), .event(.cellFinished(0)), .output(Array("d\u{1E}x".utf8)),
      ])
  }

  @Test func `text over the limit is dropped until the next event`() throws {
    var merger = EventMerger(nonce: "n", limit: 4)
    let items = try merger.append(Array("abcdefgh".utf8)[...], from: .output)
    #expect(items == [.dropped(4)])
    #expect(merger.remainder() == [.output(Array("abcd".utf8))])
  }

  @Test func `an event whose marks did not come is not lost`() throws {
    var merger = EventMerger(nonce: "n", limit: 4)
    let line = try Array("1 ".utf8) + JSONEncoder().encode(EngineEvent.finished) + [10]
    #expect(try merger.append(line[...], from: .events).isEmpty)
    #expect(merger.remainder() == [.event(.finished)])
  }
}
