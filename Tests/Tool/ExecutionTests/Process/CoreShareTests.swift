import Foundation
import Synchronization
import Testing

@testable import Execution

/// Renders side by side never have more threads than there are cores.
@Suite(.timeLimit(.minutes(1))) struct CoreShareTests {
  private func holding<Result>(
    upTo wanted: Int, of cores: Int, in folder: URL, _ body: (Int) throws -> Result
  ) throws -> Result {
    try CoreShare.holding(
      upTo: wanted, of: cores, in: folder, cancelled: CancellationFlag(), onWait: {}, body)
  }

  @Test func `a share takes what is free and gives it back`() throws {
    let trial = try Trial()
    let folder = trial.folder.appending(path: "cores")
    let shares = try holding(upTo: 3, of: 4, in: folder) { first in
      try holding(upTo: 3, of: 4, in: folder) { second in [first, second] }
    }
    #expect(shares == [3, 1])
    #expect(try holding(upTo: 9, of: 4, in: folder) { $0 } == 4)
  }

  @Test func `four at once share two cores and wait for each other`() async throws {
    let trial = try Trial()
    let folder = trial.folder.appending(path: "cores")
    let usage = Usage()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try await onOwnThread { flag in
            try CoreShare.holding(
              upTo: 2, of: 2, in: folder, cancelled: flag, onWait: usage.waits
            ) { threads in
              usage.changes(by: threads)
              usleep(50_000)
              usage.changes(by: -threads)
            }
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
    let flag = CancellationFlag()
    try holding(upTo: 1, of: 1, in: folder) { _ in
      _ = #expect(throws: CancellationError.self) {
        try CoreShare.holding(
          upTo: 1, of: 1, in: folder, cancelled: flag, onWait: flag.set
        ) { _ in }
      }
    }
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
