import Foundation
import Outputs
import Synchronization

/// Writes events as lines `NUMBER JSON` to the descriptor that the tool opened.
///
/// Before each numbered event a mark with the same number goes to standard output and standard
/// error, so that the tool knows what was printed before the event. The mark holds a word that the
/// tool chose at random: nothing that a cell prints is taken for one.
final class EventPipe: EventSink {
  private let descriptor: Int32
  private let nonce: String
  private let lastNumber = Mutex(0)

  /// Reads `SWIFTNB_EVENTS` and `SWIFTNB_NONCE`; `nil` outside of the tool.
  init?(environment: [String: String]) {
    guard let text = environment["SWIFTNB_EVENTS"], let descriptor = Int32(text),
      let nonce = environment["SWIFTNB_NONCE"]
    else { return nil }
    self.descriptor = descriptor
    self.nonce = nonce
  }

  func send(_ event: EngineEvent) {
    let json = encoded(event)
    lastNumber.withLock { number in
      number += 1
      fflush(nil)
      let mark = Array("\u{1E}\(nonce):\(number)\u{1F}".utf8)
      write(mark, to: STDOUT_FILENO)
      write(mark, to: STDERR_FILENO)
      write(Array("\(number) ".utf8) + json + [UInt8(ascii: "\n")], to: descriptor)
    }
  }

  func notify(_ event: EngineEvent) {
    let line = Array("0 ".utf8) + encoded(event) + [UInt8(ascii: "\n")]
    lastNumber.withLock { _ in write(line, to: descriptor) }
  }

  private func encoded(_ event: EngineEvent) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      return Array(try encoder.encode(event))
    } catch {
      fatalError("cannot send \(event) to the tool: \(error)")
    }
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
