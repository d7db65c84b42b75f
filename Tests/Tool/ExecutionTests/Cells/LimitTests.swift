import Foundation
import Notebooks
import Outputs
import Testing

@testable import Execution

/// Whatever a cell does, the render ends in time and its processes are gone.
@Suite(.timeLimit(.minutes(2))) struct LimitTests {
  @Test(arguments: [
    "while true {}", "import Foundation\nsignal(SIGTERM, SIG_IGN)\nwhile true { sleep(1) }",
  ])
  func `an endless loop ends at its limit`(code: String) async throws {
    var options = CellOptions()
    options.timeout = 1
    let start = ContinuousClock.now
    let notebook = Notebook(cells: ["print(1)", code], options: [1: options])
    let result = try await Trial().run(notebook)
    #expect(result.outputs.summaries[0] == ["out 1\n"])
    #expect(result.outputs.failure?.kind == .timeout)
    #expect(result.outputs.failure?.message == "the cell ran longer than its limit of 1 s")
    #expect(result.outputs.failure?.line == (code.hasPrefix("import") ? 8 : 6))
    #expect(result.ending == .limitReached)
    // Compilation on a busy machine, one second of limit, and at most four to be gone.
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `a program over its memory limit is ended`() async throws {
    var notebook = Notebook(cells: [
      "var all: [[UInt8]] = []\nfor i in 0..<400 { all.append(.init(repeating: UInt8(i % 7), count: 10_000_000)) }"
    ])
    notebook.frontMatter.memory = 200_000_000
    let result = try await Trial().run(notebook)
    let failure = try #require(result.outputs.failure)
    #expect(failure.kind == .memory)
    #expect(failure.line == 3)
    #expect(failure.message.contains("over its limit of 200 MB"))
    #expect(result.ending == .limitReached)
  }

  @Test func `endless output is bounded with a notice`() async throws {
    let code = "for i in 0..<3_000 { print(String(repeating: \"x\", count: 9_999)) }\n2"
    let result = try await Trial().run(Notebook(cells: [code]))
    let outputs = try #require(result.outputs.cells.first?.outputs)
    guard case .standardOutput(let text) = outputs[0] else { throw ExecutionError.notLinked("") }
    // 3,000 lines of 10,000 bytes, of which the first 10,000,000 bytes are kept.
    #expect(text.utf8.count == 10_000_000)
    #expect(outputs.map(\.summary).contains("text 2"))
    #expect(
      outputs.last?.summary
        == "err [swiftnb: 20000000 bytes of output over the limit are left out]\n")
  }

  @Test func `cancelling kills the cells and what they started`() async throws {
    let trial = try Trial()
    let code = """
      import Foundation
      let child = Process()
      child.executableURL = URL(filePath: "/bin/sleep")
      child.arguments = ["60"]
      try child.run()
      try "\\(child.processIdentifier)".write(toFile: "child", atomically: true, encoding: .utf8)
      while true { sleep(1) }
      """
    let task = Task { try await trial.run(Notebook(cells: [code])) }
    let file = trial.folder.appending(path: "child")
    var text = ""
    for _ in 0..<1_000 where text.isEmpty {
      try await Task.sleep(for: .milliseconds(20))
      text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }
    let child = try #require(pid_t(text))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    // A killed child of a killed parent may be a zombie until init reaps it.
    let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
    #expect(state.map { $0.contains(") Z") } ?? true)
  }

  @Test func `a process that a cell leaves behind does not hold up the render`() async throws {
    let code = """
      import Foundation
      let child = Process()
      child.executableURL = URL(filePath: "/bin/sleep")
      child.arguments = ["60"]
      try child.run()
      print("on")
      """
    let start = ContinuousClock.now
    let result = try await Trial().run(Notebook(cells: [code]))
    #expect(result.outputs.summaries == [["out on\n"]])
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
