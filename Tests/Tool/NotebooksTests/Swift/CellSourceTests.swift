import Testing

@testable import Notebooks

/// Each case is a cell and the kinds of its statements, in the words of the language's grammar.
@Suite struct CellSourceTests {
  @Test(arguments: [
    ("let a = 1\nprint(a)", [SwiftStatement.Kind.declaration, .expression]),
    ("import Foundation; struct A {}\nextension A {}", [.hoisted, .hoisted, .hoisted]),
    ("@available(*, deprecated)\npublic final class A {}", [.hoisted]),
    ("x = 1\ny += 2\nx == y\nx <= y", [.assignment, .assignment, .expression, .expression]),
    ("for i in 0..<3 {\n  total += i\n}\ntotal", [.control, .expression]),
    ("rows\n  .filter { $0 > 1 }\n  .map { $0 * 2 }", [.expression]),
    ("let x =\n  5\nlet y = x\n  + 2", [.declaration, .declaration]),
    ("guard ok\nelse { fatalError() }\nok", [.control, .expression]),
    ("repeat {\n  n += 1\n}\nwhile n < 3\nn", [.control, .expression]),
    ("if a { 1 } else { 2 }", [.conditionalExpression]),
    ("if a { 1 } else if b { 2 }", [.control]),
    ("if a { x = 1 } else { x = 2 }", [.control]),
    ("switch a {\ncase 1: \"one\"\ndefault: \"more\"\n}", [.conditionalExpression]),
    ("func f()\n  -> Int\n{\n  3\n}\nf()", [.declaration, .expression]),
    ("async let a = f()\nawait a", [.declaration, .expression]),
    ("outer: for i in 0..<3 { continue outer }", [.control]),
    ("Chart(\"t\") {\n  Line(rows)\n}\n.size(1, 2)", [.expression]),
    ("let s = \"\"\"\n  a; b\n  let c\n  \"\"\"\ns", [.declaration, .expression]),
    ("let s = \"\\(f(\"x)\"))\"; s", [.declaration, .expression]),
    ("/* a /* b */ c */ x // y\n-z", [.expression, .expression]),
    ("let r = /a;b/\nlet q = 4 / 2 / 1", [.declaration, .declaration]),
    ("#if DEBUG\nlet a = 1\n#endif\nb", [.control, .expression]),
    ("let a = flag\n  ? 1\n  : 2", [.declaration]),
    ("let a = b!\nc", [.declaration, .expression]),
    ("indirect enum E { case a }\ninfix operator +++", [.hoisted, .hoisted]),
    ("// only a comment", []),
  ])
  func `a cell falls into its statements`(code: String, kinds: [SwiftStatement.Kind]) {
    #expect(CellSource(code).statements.map(\.kind) == kinds)
  }

  @Test func `a statement knows its lines, its column and its text`() {
    let statements = CellSource("let a = 1; a\n\n  b(\n  2)").statements
    #expect(statements.map(\.line) == [0, 0, 2])
    #expect(statements.map(\.lastLine) == [0, 0, 3])
    #expect(statements.map(\.column) == [0, 11, 2])
    #expect(statements.map(\.text) == ["let a = 1", "a", "b(\n  2)"])
  }
}
