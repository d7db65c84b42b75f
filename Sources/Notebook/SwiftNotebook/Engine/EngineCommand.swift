import Foundation
import Learning
import Tensors

/// What the engine does besides running notebooks; the tool starts it with one of these words.
enum EngineCommand: String, CaseIterable {
  /// Carries runs over a change of the code.
  case adopt
  case bench
  /// Prints an `ExactnessReport` as a line of JSON.
  case exact
  /// Prints the processor's instruction sets, one a line, the fastest first.
  case instructionSets = "instruction-sets"
  /// Measures what the store costs a sweep of short runs.
  case storeSweep = "store-sweep"

  func run(_ options: ArraySlice<String>) -> Int32 {
    switch self {
    case .adopt: EngineTask.run { try await AdoptCommand(options).run() }
    case .storeSweep: EngineTask.run { try await StoreSweep(options).run() }
    case .bench: return Benchmark.run(BenchmarkOptions(options))
    case .exact: return Self.printExactness()
    case .instructionSets:
      for name in Compute.availableInstructionSets { print(name) }
      return 0
    }
  }

  /// With the kernels and threads that `SWIFTNB_ISA` and `SWIFTNB_THREADS` choose.
  private static func printExactness() -> Int32 {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(ExactnessReport.measured(repeats: 500)) else { return 1 }
    print(String(decoding: data, as: UTF8.self))
    return 0
  }
}

/// The entry that `swiftnb-engine` calls with its words; returns the exit code.
@_cdecl("swiftnb_engine_command")
public func engineCommand(
  _ count: Int32, _ words: UnsafePointer<UnsafePointer<CChar>?>
) -> Int32 {
  let words = (1..<Int(count)).compactMap { index in
    unsafe words[index].map { unsafe String(cString: $0) }
  }
  guard let command = words.first.flatMap(EngineCommand.init) else {
    let known = EngineCommand.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(
      Data("swiftnb-engine: unknown command '\(words.first ?? "")'; it knows \(known)\n".utf8))
    return 2
  }
  return command.run(words.dropFirst())
}
