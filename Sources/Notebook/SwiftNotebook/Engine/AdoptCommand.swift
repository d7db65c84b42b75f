import Experiments
import Foundation
import SystemCatalog

/// `swiftnb runs adopt`, in the process that can compute runs.
struct AdoptCommand: Sendable {
  let request: AdoptionRequest

  /// Takes the words that the tool has checked: `--system ID`, `--sample COUNT`, `--all`, `--dry-run`.
  init(_ words: ArraySlice<String>) {
    var request = AdoptionRequest()
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "--system": request.system = rest.popFirst()
      case "--sample": request.sample = rest.popFirst().flatMap { Int($0) }
      case "--all": request.sample = Int.max
      case "--dry-run": request.isDryRun = true
      default: break
      }
    }
    self.request = request
  }

  /// Says for each system and earlier code what became of its runs; 1 where one has other results.
  func run() async throws -> Int32 {
    let isTerminal = isatty(STDERR_FILENO) == 1
    let outcomes = try await RunLibrary().adopt(
      request, systems: [SupervisedTraining.self] + SystemCatalog.systems
    ) { news in
      if isTerminal { FileHandle.standardError.write(Data("\r\u{1b}[K\(news)".utf8)) }
    }
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1b}[K".utf8)) }
    if outcomes.isEmpty { print("no kept run was computed by other code than the present one") }
    for outcome in outcomes { print(outcome.description) }
    if request.isDryRun, !outcomes.isEmpty { print("(a dry run: nothing was written)") }
    return outcomes.contains { $0.isDifferent } ? 1 : 0
  }
}
