import Foundation
import Synchronization
import Testing

@testable import Execution

/// Renders side by side never have more threads than there are cores.
@Suite(.timeLimit(.minutes(1))) struct CoreShareTests {
  private func share(
    upTo wanted: Int, of cores: Int, in folder: URL, onWait: () -> Void = {}
  ) throws -> CoreShare {
    try CoreShare(
      upTo: wanted, of: cores, in: folder, cancelled: CancellationFlag(), onWait: onWait)
  }

  @Test func `a share takes what is free and gives it back`() throws {
    let folder = try Trial().folder.appending(path: "cores")
    do {
      let first = try share(upTo: 3, of: 4, in: folder)
      #expect(first.threads == 3)
      let second = try share(upTo: 3, of: 4, in: folder)
      #expect(second.threads == 1)
    }
    #expect(try share(upTo: 9, of: 4, in: folder).threads == 4)
  }

  @Test func `four at once share two cores and wait for each other`() async throws {
    let trial = try Trial()
    let folder = trial.folder.appending(path: "cores")
    let usage = Usage()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await onOwnThread { flag in
            let share = try CoreShare(
              upTo: 2, of: 2, in: folder, cancelled: flag, onWait: usage.waits)
            usage.changes(by: share.threads)
            usleep(50_000)
            usage.changes(by: -share.threads)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(usage.most == 2)
    #expect(usage.waited >= 2)
  }

  @Test func `whoever waits can be cancelled`() throws {
    let trial = try Trial()
    let folder = trial.folder.appending(path: "cores")
    let first = try share(upTo: 1, of: 1, in: folder)
    let flag = CancellationFlag()
    #expect(throws: CancellationError.self) {
      _ = try CoreShare(upTo: 1, of: 1, in: folder, cancelled: flag) { flag.set() }.threads
    }
    #expect(first.threads == 1)
  }
}

/// How many threads were used at once.
private final class Usage: Sendable {
  private let state = Mutex((now: 0, most: 0, waited: 0))
  var most: Int { state.withLock { $0.most } }
  var waited: Int { state.withLock { $0.waited } }

  func changes(by threads: Int) {
    state.withLock {
      $0.now += threads
      $0.most = max($0.most, $0.now)
    }
  }

  func waits() { state.withLock { $0.waited += 1 } }
}
