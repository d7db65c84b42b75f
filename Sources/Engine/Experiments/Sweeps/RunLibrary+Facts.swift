import Foundation
import Runs
import Tensors

extension RunLibrary {
  /// What is noted of a run that ends now in this process; nothing of it is ever compared.
  func facts(seconds: Double, _ parts: [String: Double]) -> RunFacts {
    var facts = RunFacts(
      seconds: seconds, host: ProcessInfo.processInfo.hostName, threads: Compute.threads,
      finished: Date.now.formatted(.iso8601))
    facts.phases = parts
    facts.peakMemory = Self.peakMemory
    facts.sideBySide = sideBySide
    facts.machine = Self.machine
    facts.engine = ProcessInfo.processInfo.environment[Self.engineVariable]
    facts.commit = Self.commit
    return facts
  }

  /// Set by the tool: its version and what it was built from.
  static let engineVariable = "SWIFTNB_ENGINE"

  /// The most memory that the process has held so far, in bytes, as Linux counts it.
  private static var peakMemory: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first
    else { return nil }
    return Int(kilobytes).map { $0 * 1024 }
  }

  private static let machine = RunFacts.Machine(
    processor: processor, cores: ProcessInfo.processInfo.processorCount,
    memory: Int(clamping: ProcessInfo.processInfo.physicalMemory),
    instructionSet: Compute.instructionSet, operatingSystem: "Linux \(kernel)")

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    guard let name = line?.split(separator: ":", maxSplits: 1).last else { return "unknown" }
    return name.trimmingCharacters(in: .whitespaces)
  }

  private static var kernel: String {
    let text = (try? String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)) ?? ""
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The commit of the project in whose folder the process works; asked of git once, when the first
  /// run is kept.
  private static let commit: String? = {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = [
      "git", "--no-optional-locks", "status", "--porcelain=v2", "--branch",
      "--untracked-files=no",
    ]
    let pipe = Pipe()
    git.standardOutput = pipe
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    git.waitUntilExit()
    let lines = output.split(separator: "\n")
    let mark = "# branch.oid "
    guard git.terminationStatus == 0,
      let commit = lines.first(where: { $0.hasPrefix(mark) })?.dropFirst(mark.count)
    else { return nil }
    let isChanged = lines.contains { !$0.hasPrefix("#") }
    return "\(commit)\(isChanged ? ", with changes" : "")"
  }()
}
