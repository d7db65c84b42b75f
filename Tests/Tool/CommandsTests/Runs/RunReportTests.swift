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
    let key = RunKey(
      experiment: experiment, data: Digest(of: "d"), code: Digest(of: "c"), parent: parent)
    var results = RunResults()
    results.metrics = ["accuracy": 0.5 + strength / 100, "a,b": 1]
    results.counts = ["parameters": 42]
    results.curves = ["loss": (1...4).map { RunResults.Point(step: $0, value: 1 / Double($0)) }]
    return RunRecord(
      key: key, system: system, experiment: experiment, seed: seed, data: Digest(of: "d"),
      code: Digest(of: "c"), parent: parent, results: results,
      facts: RunFacts(seconds: 1.5, host: "h", threads: 2, finished: finished))
  }

  @Test func `runs are filtered by system, setting and day`() throws {
    let run = RunSummary(record("elr", strength: 0.5, seed: 1))
    func matches(_ words: String...) throws -> Bool {
      try RunFilter(ParsedArguments(words, options: RunFilter.table)).matches(run)
    }
    #expect(try matches("--system", "elr", "--setting", "strength=0.5", "--since", "2026-11-20"))
    #expect(try !matches("--system", "other"))
    #expect(try !matches("--setting", "strength=0.6"))
    #expect(try !matches("--since", "2026-11-21"))
    #expect(try matches("--until", "2026-11-20"))
    #expect(try !matches("--until", "2026-11-19"))
    #expect(throws: UsageError.self) { try matches("--since", "yesterday") }
    #expect(throws: UsageError.self) { try matches("--until", "2026") }
    #expect(throws: UsageError.self) { try matches("--setting", "strength") }
  }

  @Test func `a list has aligned columns, and CSV quotes what needs it`() throws {
    let listing = RunListing([RunSummary(record("elr", strength: 7, seed: 12))])
    let lines = listing.text.split(separator: "\n")
    #expect(lines[0].hasPrefix("key         system  seed  finished"))
    #expect(lines[1].hasSuffix("1.50     a,b=1 accuracy=0.57"))
    #expect(
      try listing.jsonLines().hasSuffix(
        "\"metrics\":{\"a,b\":1,\"accuracy\":0.5700000000000001},\"seconds\":1.5,\"seed\":12,\"system\":\"elr\"}"
      )
    )
    #expect(listing.csv.hasPrefix("key,system,seed,finished,seconds,\"a,b\",accuracy\n"))
  }

  @Test func `a comparison shows only settings that differ, and all metrics`() throws {
    let comparison = RunComparison(
      records: [record("elr", strength: 3, seed: 1), record("elr", strength: 7, seed: 1)])
    let text = comparison.text
    #expect(text.contains("settings.strength  3"))
    #expect(!text.contains("epochs"))
    #expect(text.contains("accuracy    0.53"))
    let lines = comparison.csv.split(separator: "\n")
    #expect(lines[1] == "setting,settings.strength,3.0,7.0")
    #expect(lines.last == "metric,parameters,42,42")
    #expect(
      try comparison.json().contains("\"settings\":{\"settings.strength\":[\"3.0\",\"7.0\"]}"))
  }

  @Test func `a curve is drawn from its highest to its lowest value`() {
    let lines = RunDetails.curve((1...4).map { RunResults.Point(step: $0, value: Double($0)) })
    #expect(lines.count == 9)
    #expect(lines[0].hasSuffix("4 │   •"))
    #expect(lines[7].hasSuffix("1 │•   "))
    #expect(RunDetails.curve([]) == ["  (no finite value)"])
  }

  @Test func `a run in full says where it ran, and as CSV has each point`() {
    var run = record("elr", strength: 7, seed: 2)
    run.facts.phases = ["training": 1.25]
    run.facts.peakMemory = 3 << 20
    run.facts.machine = .init(
      processor: "p", cores: 4, memory: 8 << 20, instructionSet: "avx2", operatingSystem: "Linux")
    run.facts.engine = "9.9"
    run.facts.commit = "abc"
    let text = RunDetails(record: run).text
    for line in [
      "took      1.50 s (training 1.25 s), 2 threads", "memory    at most 3 MiB",
      "machine   h: p, 4 cores, 8 MiB, avx2, Linux", "engine    9.9", "commit    abc",
      "  parameters  42",
    ] {
      #expect(text.contains(line + "\n"))
    }
    let lines = RunDetails(record: run).csv.split(separator: "\n")
    #expect(
      lines[1...3] == [
        "metric,\"a,b\",,1.0", "metric,accuracy,,0.5700000000000001", "count,parameters,,42",
      ])
    #expect(lines.last == "curve,loss,4,0.25")
  }

  @Test func `numbers for the eye are printf's`() {
    #expect(ShortNumber.text(of: 0.123456) == "0.1235")
    #expect(ShortNumber.text(of: -.infinity) == "-inf")
    #expect(ShortNumber.text(of: 2, decimals: 2) == "2.00")
    #expect(ShortNumber.text(of: .greatestFiniteMagnitude, decimals: 2).count == 312)
  }

  @Test func `old runs go, but not one that a kept run starts from`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = RunStore(at: folder)
    let parent = record("dense", strength: 1, seed: 1, finished: "2026-01-01T00:00:00Z")
    let old = record("dense", strength: 2, seed: 1, finished: "2026-01-01T00:00:00Z")
    let child = record("pruned", strength: 3, seed: 1, parent: parent.key)
    for run in [parent, old, child] { try store.keep(run) }
    let gone = try store.remove { $0.finished < "2026-02" }
    #expect(gone == [old.key.description])
    #expect(Set(try store.records().map(\.key)) == [parent.key, child.key])
    #expect(try store.records(startingWith: String(child.key.description.prefix(12))).count == 1)
  }

  @Test func `adopt hands on what it checked`() throws {
    func words(_ words: String...) throws -> [String] {
      let table = RunFilter.table + RunAdoptionOptions.table + [CommandOption("dry-run", "")]
      return try RunAdoptionOptions(ParsedArguments(words, options: table)).words
    }
    #expect(try words() == [])
    #expect(
      try words("--sample", "7", "--system", "elr", "--dry-run") == [
        "--system", "elr", "--sample", "7", "--dry-run",
      ])
    #expect(try words("--all") == ["--all"])
    let mistakes = [
      (["--sample", "0"], "--sample takes a number of runs from 1 on, found '0'"),
      (["--sample", "3", "--all"], "give --sample or --all, not both"),
      (
        ["--setting", "a=1"],
        "adopt takes --system, but no --setting: it carries whole families over"
      ),
    ]
    for (words, message) in mistakes {
      let table = RunFilter.table + RunAdoptionOptions.table
      #expect(throws: UsageError(message)) {
        try RunAdoptionOptions(ParsedArguments(words, options: table))
      }
    }
  }
}
