import Foundation
import Testing

@testable import Commands

@Suite struct ExactnessCheckTests {
  private func run(
    _ name: String, _ threads: Int, _ digest: String = "aa", really: (String, Int)? = nil
  ) -> ExactnessCheck.Run {
    ExactnessCheck.Run(
      instructionSet: name, threads: threads,
      report: ExactnessCheck.Report(
        instructionSet: really?.0 ?? name, threads: really?.1 ?? threads, steps: 20,
        results: [.init(model: "cnn", digest: digest), .init(model: "unet", digest: "bb")]))
  }

  @Test func `equal digests of what was asked for agree`() {
    let check = ExactnessCheck(runs: [run("avx2", 1), run("avx2", 2), run("portable", 1)])
    #expect(check.isFine)
    #expect(check.lines.count == 7)
    #expect(check.lines[1] == "cnn          aa  avx2, 2 threads")
    #expect(
      check.lines.last == "all agree: 2 models, 20 steps each, every weight bit for bit")
  }

  @Test func `one digest that differs is named`() {
    let check = ExactnessCheck(runs: [run("avx2", 1), run("avx2", 2, "ab")])
    #expect(check.problems == ["cnn: the bits differ between kernels or numbers of threads"])
    #expect(check.lines.last?.hasPrefix("DIFFERENT cnn") == true)
  }

  @Test func `a silent fallback is no agreement`() {
    let kernels = ExactnessCheck(
      runs: [run("avx2", 1), run("portable", 1, really: ("avx2", 1))])
    #expect(
      kernels.problems == ["asked for portable and 1 thread, but avx2 and 1 thread ran"])
    let threads = ExactnessCheck(runs: [run("avx2", 1), run("avx2", 2, really: ("avx2", 1))])
    #expect(!threads.isFine)
    #expect(!ExactnessCheck(runs: []).isFine)
  }

  @Test func `the engine trains the same bits in every way that this machine has`() throws {
    let check = try ExactnessCheck.measured(threads: [2])
    #expect(check.isFine, "\(check.problems)")
    // A CNN, a transformer and a U-Net are among the models.
    let names = Set(check.runs.map(\.instructionSet))
    #expect(names.contains("portable") && check.runs.count == names.count)
    for run in check.runs {
      #expect(run.report.steps == 20)
      #expect(Set(run.report.results.map(\.model)).isSuperset(of: ["cnn", "transformer", "unet"]))
    }
  }

  @Test func `doctor compares bits where it is asked to`() async {
    #expect(await SwiftNB.run(["doctor", "--exact"]) == .fine)
    #expect(await SwiftNB.run(["doctor", "--exakt"]) == .unusable)
  }
}
