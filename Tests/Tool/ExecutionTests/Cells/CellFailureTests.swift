import Notebooks
import Outputs
import Testing

@testable import Execution

/// What a cell gets wrong is shown in its cell with the notebook's line, and what came before is kept.
@Suite struct CellFailureTests {
  /// Each failing cell is the second; its code begins in line 6.
  @Test(arguments: [
    ("let x = 1\nthrow Broken(why: \"no\")\n", "thrown line 7: Broken(why: \"no\")"),
    ("func f() throws { throw Broken(why: \"no\") }\n\ntry f()", "thrown line 8: Broken(why: \"no\")"),
    ("fatalError(\"over\")", "trapped line 6: over"),
    ("let a = [1]\nlet i = a.count\nprint(\"half\", terminator: \"\")\na[i]", "trapped line 9: Index out of range"),
    ("let a: Int? = Int(\"x\")\na!", "trapped line 7: Unexpectedly found nil while unwrapping an Optional value"),
    ("var a = UInt8(250)\nfor _ in 0..<9 { a += 1 }", "trapped line 7: arithmetic overflow"),
    ("try! { throw Broken(why: \"no\") }()", "trapped line 6: 'try!' expression unexpectedly raised an error: Notebook.Broken(why: \"no\")"),
    ("import Foundation\nprint(\"before\")\nexit(3)", "exited line 8: the cell ended the program by exit(3)"),
    ("import Foundation\nprint(\"before\"); fflush(nil); _exit(0)", "exited line 7: the cell ended the program by exit(0)"),
    ("import Foundation\nraise(SIGKILL)", "killed line 7: the program was killed by signal 9"),
    ("import Foundation\nabort()", "trapped line 7: Aborted"),
    ("UnsafePointer<Int>(bitPattern: 8)!.pointee", "trapped line 6: Bad pointer dereference"),
    ("record(\"a\", 0.0 / 0.0)", "thrown line 6: the figure 'a' is nan; only finite numbers are kept"),
    ("record(\"a\", 1)\nrecord(\"a\", 2)", "thrown line 7: the figure 'a' of line 7 was recorded in line 6 already; rename one"),
    ("record(\"A b\", 1)", "thrown line 6: the figure's name 'A b' holds 'A'; use a-z, 0-9, '.' and '-'"),
  ])
  func `a failing cell shows why and where`(code: String, failure: String) async throws {
    let cells = ["print(\"first\")\nstruct Broken: Error { var why: String }", code, "print(\"never\")"]
    let result = try await Trial().run(Notebook(cells: cells))
    #expect(result.outputs.cells.map(\.state) == [.finished, .failed, .notReached])
    #expect(result.outputs.summaries[0] == ["out first\n"])
    #expect(result.outputs.summaries[1].last == failure)
    #expect(result.ending == .cellFailed)
    if code.contains("half") { #expect(result.outputs.summaries[1].first == "out half") }
    if code.contains("before") { #expect(result.outputs.summaries[1].first == "out before\n") }
  }

  @Test func `a trap keeps standard error and shows the frames`() async throws {
    let code = """
      import Foundation
      func inner(_ a: [Int]) -> Int { a[7] }
      FileHandle.standardError.write(Data("half".utf8)); inner([1])
      """
    let result = try await Trial().run(Notebook(cells: [code]))
    #expect(result.outputs.summaries[0] == ["err half", "trapped line 3: Index out of range"])
    let details = try #require(result.outputs.failure?.details)
    #expect(details.contains("inner(_:)") && details.contains("trial.swiftmd:3"))
    #expect(details.contains("cell in") && !details.contains("0x"))
  }

  @Test func `a cell that may fail is shown and the others run`() async throws {
    var expected = CellOptions()
    expected.error = true
    let cells = ["struct E: Error {}\nprint(\"a\")\nthrow E()", "print(\"b\")"]
    let result = try await Trial().run(Notebook(cells: cells, options: [0: expected]))
    #expect(result.outputs.summaries == [["out a\n", "thrown line 4: E()"], ["out b\n"]])
    #expect(result.ending == .finished)
  }
}
