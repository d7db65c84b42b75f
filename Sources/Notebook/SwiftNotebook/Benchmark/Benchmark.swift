import Foundation
import Tensors

/// What a call of `swiftnb bench` asks for.
struct BenchmarkOptions {
  var threads: Int?
  /// Part of the workloads' names.
  var only = ""
  /// Whether to spend a tenth of the time on each workload.
  var isShort = false
  /// What is done in place of timing the workloads.
  var other: Other?

  enum Other: String {
    case memory = "--memory"
    case scaling = "--scaling"
    case sweep = "--sweep"
  }

  /// Reads the options of `swiftnb bench`, which the tool has checked.
  init(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "--threads": threads = rest.popFirst().flatMap { Int($0) }
      case "--only": only = rest.popFirst() ?? ""
      case "--short": isShort = true
      default: other = Other(rawValue: word) ?? other
      }
    }
  }
}

/// Times the reference workloads and prints one line of JSON each.
enum Benchmark {
  /// Runs all workloads whose name holds the wanted part; gives the exit code.
  static func run(_ options: BenchmarkOptions) -> Int32 {
    if let threads = options.threads { Compute.threads = threads }
    switch options.other {
    case .scaling: return ScalingBenchmark.run(only: options.only, isShort: options.isShort)
    case .sweep: return SweepBenchmark.run()
    case .memory, nil: break
    }
    let chosen = Workload.all.filter { options.only.isEmpty || $0.name.contains(options.only) }
    if options.other == .memory { return measureMemory(chosen, only: options.only) }
    for workload in chosen {
      let milliseconds = median(of: workload.make(), within: options.isShort ? 0.15 : 1.5)
      let text = String(format: "%.4f", milliseconds)
      print(
        "{\"workload\": \"\(workload.name)\", \"threads\": \(Compute.threads), \"ms\": \(text)}")
    }
    BenchmarkFiles.removeTemporary()
    return chosen.isEmpty ? 2 : 0
  }

  /// The median time of a step.
  private static func median(of step: () -> Void, within seconds: Double) -> Double {
    let sorted = times(of: step, within: seconds)
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The times of a step in ascending order: three to warm up, then at least 5 and at most 400 within
  /// some seconds.
  static func times(of step: () -> Void, within seconds: Double) -> [Double] {
    for _ in 0..<3 { step() }
    let clock = ContinuousClock()
    let start = clock.now
    var times: [Double] = []
    while times.count < 5 || (clock.now - start < .seconds(seconds) && times.count < 400) {
      let before = clock.now
      step()
      times.append((clock.now - before) / .milliseconds(1))
    }
    return times.sorted()
  }
}
