import Foundation

extension ChildProcess {
  /// How long one wait for bytes lasts: the pace at which limits are looked at.
  private static let tick: Int32 = 20

  /// Reads all streams until they end or the child is gone, and says how the child ended.
  ///
  /// `take` gets the bytes as they come; `tick` is called at least every 20 ms and may send signals.
  func readAll(
    take: (Stream, ArraySlice<UInt8>) throws -> Void, tick: (borrowing ChildProcess) throws -> Void
  ) rethrows -> Ending {
    var open = Stream.allCases
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try tick(self)
      let ending = self.ending
      // After the child's end only what is already in the pipes counts: a process that it left
      // behind may hold them open.
      let ready = waitForBytes(in: open, milliseconds: ending == nil ? ChildProcess.tick : 0)
      for stream in ready {
        let count = unsafe read(descriptor(of: stream), &buffer, buffer.count)
        if count > 0 {
          try take(stream, buffer[..<count])
        } else if count == 0 {
          open.removeAll { $0 == stream }
        }
      }
      if let ending, ready.isEmpty || open.isEmpty { return ending }
      if open.isEmpty { usleep(500) }
    }
  }

  private func waitForBytes(in streams: [Stream], milliseconds: Int32) -> [Stream] {
    var polled = streams.map { pollfd(fd: descriptor(of: $0), events: Int16(POLLIN), revents: 0) }
    guard !polled.isEmpty, unsafe poll(&polled, nfds_t(polled.count), milliseconds) > 0 else {
      return []
    }
    return zip(streams, polled).filter { $1.revents != 0 }.map(\.0)
  }
}
