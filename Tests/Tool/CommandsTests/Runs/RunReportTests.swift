import Digests
import Foundation
import Runs
import Testing

@testable import Commands

/// How kept runs are listed, shown, compared and removed.
@Suite struct RunReportTests {
  private func record(
    _ system: String, strength: Double, seed: UInt64, finished: String = "2026-11-20T10:00:00Z",
    parent: RunKey? = nil
  ) -> RunRecord {
    let experiment =
      "{\"problem\":{\"budget\":{\"epochs\":5}},\"seed\":\(seed),"
      + "\"settings\":{\"keeps\":true,\"layers\":[8,4],\"strength\":\(strength)},\"system\":\"\(system)\"}"
    let key = RunKey(experiment: experiment, data: Digest(of: "d"), code: Digest(of: "c"))
    var results = RunResults()
    results.metrics = ["accuracy": 0.5 + strength / 100, "a,b": 1]
    results.curves = ["loss": (1...4).map { RunResults.Point(step: $0, value: 1 / Double($0)) }]
    return RunRecord(
      key: key, system: system, experiment: experiment, seed: seed, data: Digest(of: "d"),
      code: Digest(of: "c"), parent: parent, results: results,
      facts: RunFacts(seconds: 1.5, host: "h", threads: 2, finished: finished))
  }

  @Test func `an experiment is flat under dotted names`() {
    let flat = FlatExperiment(record("elr", strength: 7, seed: 2))
    #expect(
      flat.values == [
        "problem.budget.epochs": "5", "seed": "2", "settings.keeps": "true",
        "settings.layers.0": "8", "settings.layers.1": "4", "settings.strength": "7",
        "system": "elr",
      ])
    #expect(flat.has("strength", "7"))
    #expect(!flat.has("rength", "7"))
  }

  @Test func `runs are filtered by system, setting and day`() throws {
    let run = record("elr", strength: 0.5, seed: 1)
    func matches(_ words: String...) throws -> Bool {
      try RunFilter(ParsedArguments(words, options: RunFilter.table)).matches(run)
    }
    #expect(try matches("--system", "elr", "--setting", "strength=0.5", "--since", "2026-11-20"))
    #expect(try !matches("--system", "other"))
    #expect(try !matches("--setting", "strength=0.6"))
    #expect(try !matches("--since", "2026-11-21"))
    #expect(throws: UsageError.self) { try matches("--since", "yesterday") }
    #expect(throws: UsageError.self) { try matches("--setting", "strength") }
  }

  @Test func `a list has aligned columns, and CSV quotes what needs it`() {
    let listing = RunListing(records: [record("elr", strength: 7, seed: 12)])
    let lines = listing.text.split(separator: "\n")
    #expect(lines[0].hasPrefix("key         system  seed  finished"))
    #expect(lines[1].hasSuffix("1.50     a,b=1 accuracy=0.57"))
    #expect(listing.csv.hasPrefix("key,system,seed,finished,seconds,\"a,b\",accuracy\n"))
  }

  @Test func `a comparison shows only settings that differ, and all metrics`() {
    let text = RunComparison(
      records: [record("elr", strength: 3, seed: 1), record("elr", strength: 7, seed: 1)]
    ).text
    #expect(text.contains("settings.strength  3"))
    #expect(!text.contains("epochs"))
    #expect(text.contains("accuracy  0.53"))
  }

  @Test func `a curve is drawn from its highest to its lowest value`() {
    let lines = RunDetails.curve((1...4).map { RunResults.Point(step: $0, value: Double($0)) })
    #expect(lines.count == 9)
    #expect(lines[0].hasSuffix("4 │   •"))
    #expect(lines[7].hasSuffix("1 │•   "))
    #expect(RunDetails.curve([]) == ["  (no finite value)"])
  }

  @Test func `old runs go, but not one that a kept run starts from`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = RunStore(at: folder)
    let parent = record("dense", strength: 1, seed: 1, finished: "2026-01-01T00:00:00Z")
    let old = record("dense", strength: 2, seed: 1, finished: "2026-01-01T00:00:00Z")
    let child = record("pruned", strength: 3, seed: 1, parent: parent.key)
    for run in [parent, old, child] { try store.keep(run) }
    let gone = try store.remove { $0.facts.finished < "2026-02" }
    #expect(gone == [old.key])
    #expect(Set(try store.records().map(\.key)) == [parent.key, child.key])
    #expect(try store.records(startingWith: String(child.key.description.prefix(12))).count == 1)
  }
}
