import Notebooks
import Outputs
import Testing

@testable import Execution

/// What analyses do in their cells: sweeps, helpers, errors on purpose, charts and pictures.
@Suite struct CellExampleTests {
  @Test(arguments: [
    Case(
      "a sweep's closure captures",
      [
        "let rates = [1, 2]\nvar done: [Int] = []",
        "for rate in rates { done.append(rate * 10) }\nlet sums = done.map { $0 + rates[0] }",
        "sums",
      ], [[], [], ["text [11, 21]"]]),
    Case(
      "tasks in a group",
      [
        """
        let squares = await withTaskGroup(of: Int.self) { group in
          for n in 1...3 { group.addTask { n * n } }
          return await group.reduce(0, +)
        }
        """, "squares",
      ], [[], ["text 14"]]),
    Case(
      "a generic function and a protocol",
      [
        "protocol Scored { var score: Double { get } }\nstruct Run: Scored { var score: Double }",
        "func best<T: Scored>(_ all: [T]) -> Double { all.map(\\.score).max() ?? 0 }\nbest([Run(score: 0.5), Run(score: 0.25)])",
      ], [[], ["text 0.5"]]),
    Case(
      "an extension and an operator",
      [
        "infix operator +-: AdditionPrecedence\nfunc +- (a: Int, b: Int) -> ClosedRange<Int> { a - b...a + b }",
        "extension ClosedRange<Int> { var width: Int { upperBound - lowerBound } }\n(5 +- 2).width",
      ], [[], ["text 4"]]),
    Case(
      "several names at once", ["let (a, b) = (1, 2)\nvar c = 3, d = 4", "a + b + c + d"],
      [[], ["text 10"]]),
    Case(
      "do, catch and defer",
      [
        "struct E: Error {}\ndo { defer { print(\"end\") }; throw E() } catch { print(\"caught\") }"
      ], [["out end\ncaught\n"]]),
    Case(
      "the same name in an inner scope", ["let x = 1\ndo { let x = 2; print(x) }\nx"],
      [["out 2\n", "text 1"]]),
    Case(
      "a chart and a picture",
      [
        "Chart(\"a\") { Line([(0.0, 1.0), (1.0, 2.0)], x: \\.0, y: \\.1) }"
      ], [["chart"]]),
    Case("an empty cell and one of comments", ["", "// nothing"], [[], []]),
    Case("unicode in names and text", ["let größe = \"Zürich 東京\"\ngröße"], [["text Zürich 東京"]]),
  ])
  func `cells do what they would in a program`(trial: Case) async throws {
    #expect(try await trial.summaries() == trial.expected)
  }

  @Test func `a failure on purpose is shown and the notebook goes on`() async throws {
    var options = CellOptions()
    options.error = true
    let notebook = Notebook(
      cells: ["struct E: Error {}", "print(\"a\")\nthrow E()", "\"after\""], options: [1: options])
    let result = try await Trial().run(notebook)
    #expect(result.ending == .finished)
    #expect(result.outputs.summaries == [[], ["out a\n", "thrown line 7: E()"], ["text after"]])
  }

  @Test(arguments: [
    ("b", ["let a = b", "let b = 1"]), ("a", ["let a = 1", "let a = 2"]),
    ("hidden", ["let hidden = 1", "hidden"]),
  ])
  func `a use before its definition and a name twice do not compile`(
    name: String, cells: [String]
  ) async throws {
    var options = CellOptions()
    options.eval = name != "hidden"
    let result = try await Trial().run(Notebook(cells: cells, options: [0: options]))
    #expect(result.ending == .compileError)
    #expect(result.messages.contains { $0.message.contains("'\(name)'") })
  }

  @Test func `cells see a fixed environment and not the user's`() async throws {
    let trial = try Trial()
    var settings = trial.settings
    settings.environment["SECRET"] = "1"
    settings.environment["TZ"] = "Asia/Tokyo"
    let code = """
      import Foundation
      let seen = ProcessInfo.processInfo.environment
      [seen["SECRET"] ?? "none", seen["TZ"] ?? "", seen["LC_ALL"] ?? "", TimeZone.current.identifier].joined(separator: " ")
      """
    let result = try await trial.run(Notebook(cells: [code]), settings: settings)
    #expect(result.outputs.summaries == [["text none UTC C.UTF-8 GMT"]])
  }
}
