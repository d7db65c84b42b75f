import Foundation
import Learning
import Tensors
import Testing

@Suite struct ExactnessReportTests {
  /// Each in a process of its own, since the environment chooses a process's kernels once.
  @Test func `every instruction set and number of threads trains to the same digests`()
    async throws
  {
    var reports: [String: String] = [:]
    for name in Compute.availableInstructionSets {
      for threads in [1, 2] {
        let result = await #expect(
          processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
        ) { [name = name as String, threads = threads as Int] in
          unsafe setenv("SWIFTNB_ISA", name, 1)
          unsafe setenv("SWIFTNB_THREADS", "\(threads)", 1)
          let report = ExactnessReport.measured(repeats: 500)
          require(report.instructionSet == name, "\(report.instructionSet) ran, not \(name)")
          require(report.threads == threads, "\(report.threads) threads ran, not \(threads)")
          for result in report.results { print("digest \(result.model) \(result.digest)") }
        }
        let lines = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
          .split(separator: "\n").filter { $0.hasPrefix("digest") }
        #expect(lines.count == 4)
        #expect(lines.contains { $0.hasPrefix("digest transformer ") })
        reports["\(name), \(threads)"] = lines.joined(separator: "\n")
      }
    }
    #expect(Set(reports.values).count == 1, "\(reports)")
  }

  @Test func `a report tells models and the beginning of their digests`() {
    let report = ExactnessReport.measured(steps: 1, repeats: 0)
    let lines = "\(report)".split(separator: "\n")
    #expect(lines.count == report.results.count + 1)
    #expect(lines[1] == "cnn \(report.results[0].digest.prefix(16))")
    #expect(report.results.allSatisfy { $0.digest.count == 64 })
    // One more step changes every weight.
    let second = ExactnessReport.measured(steps: 2, repeats: 0)
    #expect(zip(report.results, second.results).allSatisfy { $0.digest != $1.digest })
  }
}
