import Foundation

/// The same short trainings with each instruction set and number of threads, and whether all gave the
/// same bits.
struct ExactnessCheck {
  /// What `swiftnb-engine exact` prints.
  struct Report: Codable, Equatable {
    struct Result: Codable, Equatable {
      let model: String
      let digest: String
    }

    let instructionSet: String
    let threads: Int
    let steps: Int
    let results: [Result]
  }

  /// What was asked for, and what ran.
  struct Run: Equatable {
    let instructionSet: String
    let threads: Int
    let report: Report
  }

  let runs: [Run]

  /// Starts one process of the engine after the other, since a process chooses its kernels once.
  static func measured(threads: [Int] = [1, 2]) throws -> ExactnessCheck {
    guard let names = try Engine.lines(of: ["instruction-sets"]), !names.isEmpty else {
      throw InputError("the engine names no instruction set; run scripts/build-release")
    }
    var runs: [Run] = []
    for name in names {
      for count in threads {
        let environment = ["SWIFTNB_ISA": name, "SWIFTNB_THREADS": "\(count)"]
        guard let line = try Engine.lines(of: ["exact"], environment: environment)?.last else {
          throw InputError("the engine failed with \(name) and \(described(count))")
        }
        let report = try JSONDecoder().decode(Report.self, from: Data(line.utf8))
        runs.append(Run(instructionSet: name, threads: count, report: report))
      }
    }
    return ExactnessCheck(runs: runs)
  }

  var isFine: Bool { problems.isEmpty }

  /// A sentence for each run in which something else ran, and each model whose digests differ.
  var problems: [String] {
    let others = runs.filter {
      $0.report.instructionSet != $0.instructionSet || $0.report.threads != $0.threads
    }.map {
      "asked for \($0.instructionSet) and \(Self.described($0.threads)), but "
        + "\($0.report.instructionSet) and \(Self.described($0.report.threads)) ran"
    }
    let differing = models.filter { Set(digests(of: $0)).count != 1 }.map {
      "\($0): the bits differ between kernels or numbers of threads"
    }
    return others + differing + (runs.isEmpty || models.isEmpty ? ["nothing ran"] : [])
  }

  private var models: [String] {
    runs.flatMap { $0.report.results.map(\.model) }
      .reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
  }

  /// One a run; nil where a run has no such model.
  private func digests(of model: String) -> [String?] {
    runs.map { run in run.report.results.first { $0.model == model }?.digest }
  }

  /// A line for each model in each run, then what follows from them.
  var lines: [String] {
    var lines: [String] = []
    for model in models {
      for (run, digest) in zip(runs, digests(of: model)) {
        lines.append(
          "\(Self.padded(model, 12)) \(digest?.prefix(16) ?? "did not run")  "
            + "\(run.report.instructionSet), \(Self.described(run.report.threads))")
      }
    }
    guard isFine else { return lines + problems.map { "DIFFERENT \($0)" } }
    let steps = runs.first?.report.steps ?? 0
    return lines + [
      "all agree: \(models.count) models, \(steps) steps each, every weight bit for bit"
    ]
  }

  private static func described(_ threads: Int) -> String {
    threads == 1 ? "1 thread" : "\(threads) threads"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
