import Foundation
import Tensors

extension Benchmark {
  /// Prints the greatest resident size over ten steps of each workload, less that before its model
  /// was built, in bytes; each workload has a process of its own, whose peak nothing else raised.
  static func measureMemory(_ workloads: [Workload], only name: String) -> Int32 {
    if let workload = workloads.first(where: { $0.name == name }) {
      return measureMemoryHere(workload)
    }
    for workload in workloads {
      let code = measureMemoryInAnotherProcess(workload)
      guard code == 0 else { return code }
    }
    return workloads.isEmpty ? 2 : 0
  }

  private static func measureMemoryHere(_ workload: Workload) -> Int32 {
    guard let before = residentBytes("VmRSS") else { return 1 }
    let step = workload.make()
    for _ in 0..<10 { step() }
    guard let peak = residentBytes("VmHWM") else { return 1 }
    print(
      """
      {"workload": "\(workload.name)", "threads": \(Compute.threads), \
      "peak_memory_bytes": \(max(0, peak - before))}
      """)
    return 0
  }

  private static func measureMemoryInAnotherProcess(_ workload: Workload) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [
      EngineCommand.bench.rawValue, "--memory", "--threads", "\(Compute.threads)", "--only",
      workload.name,
    ]
    do {
      try process.run()
    } catch {
      FileHandle.standardError.write(Data("swiftnb-engine: cannot start itself: \(error)\n".utf8))
      return 1
    }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A size in the kernel's status of this process; nil where there is no such file.
  private static func residentBytes(_ key: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("\(key):") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
    else { return nil }
    return Int(kilobytes).map { $0 * 1024 }
  }
}
