import Notebooks
import Testing

@testable import Execution

/// Which functions and constants types may use, by the names in them.
@Suite struct FileScopeTests {
  static let functions: [(codes: [String], names: Set<String>)] = [
    (["func f() {}"], ["f"]),
    (["var a = 1\nfunc f() -> Int { a }"], []),
    (["var a = 1\nfunc f(_ x: [Int]) -> Int { x.a }"], ["f"]),
    (["let a = [1]\nfunc f() -> Int { g() }\nfunc g() -> Int { a[0] }\nfunc h() {}"], ["h"]),
    (["let (a, b) = (1, 2)\nfunc f() -> Int { b }"], []),
    (["let a = 1, b = 2\nfunc f() -> String { \"\\(b)\" }"], []),
    (["guard let a = g() else { throw E() }\nfunc f() -> Int { a }"], []),
    (["for a in 0..<3 { let b = a }\nfunc f(b: Int) -> Int { b }"], ["f"]),
  ]

  @Test(arguments: functions)
  func `a function stands at file scope when it uses no variable`(
    codes: [String], names: Set<String>
  ) {
    let cells = Notebook(cells: codes).cells.map(CellStatements.init)
    #expect(FileScope(cells).functions == names)
  }

  static let constants: [(codes: [String], names: Set<String>)] = [
    (["let n = 10\nstruct S { let a = n }"], ["n"]),
    (["let n: Double = -1.5\nstruct S { let a = n }"], ["n"]),
    (["let n = 10\nstruct S {}"], []),
    (["var n = 10\nstruct S { let a = n }"], []),
    (["let n = f()\nstruct S { let a = n }"], []),
    (["let n = 1", "let n = 2\nstruct S { let a = n }"], []),
    (["let n = \"\\(x)\"\nstruct S { let a = n }"], []),
  ]

  @Test(arguments: constants)
  func `a literal constant that a type names stands at file scope`(
    codes: [String], names: Set<String>
  ) {
    let cells = Notebook(cells: codes).cells.map(CellStatements.init)
    #expect(FileScope(cells).constants == names)
  }
}
