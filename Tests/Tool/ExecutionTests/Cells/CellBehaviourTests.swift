import Notebooks
import Outputs
import Testing

@testable import Execution

/// Cells behave as a reader of ordinary Swift expects.
///
/// Each case is a notebook and what its cells leave behind, as the language's rules say.
@Suite struct CellBehaviourTests {
  @Test(arguments: [
    Case(
      "a function uses an earlier variable",
      [
        "let base = 40\nfunc raised(_ x: Int) -> Int { base + x }", "raised(2)",
      ], [[], ["text 42"]]),
    Case(
      "a loop changes a counter that a function changes too",
      [
        "var count = 0\nfunc add() { count += 1 }", "for _ in 0..<3 { add(); count += 10 }\ncount",
      ], [[], ["text 33"]]),
    Case(
      "a closure captures and changes",
      [
        "var total = 0\n[1, 2, 3].forEach { total += $0 }", "total",
      ], [[], ["text 6"]]),
    Case(
      "await and try work",
      [
        "func later(_ x: Int) async throws -> Int { try await Task.sleep(for: .milliseconds(1)); return x }",
        "let x = try await later(4)\nx + 1",
      ], [[], ["text 5"]]),
    Case(
      "a type of a later cell is known",
      [
        "let p = Point(x: 1)\np.x", "struct Point { var x: Int }",
      ], [["text 1"], []]),
    Case(
      "a type calls a function that uses no variable",
      [
        "func twice(_ x: Int) -> Int { 2 * x }\nstruct A { func f() -> Int { twice(4) } }",
        "A().f()",
      ], [[], ["text 8"]]),
    Case(
      "a type sees a constant with a literal value",
      [
        "let classes = 10\nstruct Model { var outputs = classes }", "Model().outputs",
      ], [[], ["text 10"]]),
    Case(
      "an extension and a protocol of a later cell are known",
      [
        "let shape: any Shape = 3\nshape.area.doubled",
        "protocol Shape { var area: Int { get } }\nextension Int: Shape { var area: Int { self * self } }",
        "extension Int { var doubled: Int { 2 * self } }",
      ], [["text 18"], [], []]),
    Case(
      "an import of a later cell counts",
      ["String(format: \"%.2f\", 0.125)", "import Foundation"], [["text 0.12"], []]),
    Case(
      "functions call each other",
      [
        "func even(_ n: Int) -> Bool { n == 0 || odd(n - 1) }\nfunc odd(_ n: Int) -> Bool { n != 0 && even(n - 1) }",
        "even(10)",
      ], [[], ["text true"]]),
  ])
  func `names and effects reach later cells`(trial: Case) async throws {
    #expect(try await trial.summaries() == trial.expected)
  }

  @Test(arguments: [
    Case("no value", ["print(1)"], [["out 1\n"]]),
    Case("an assignment", ["var a = 1\na = 2", "a += 1"], [[], []]),
    Case("a declaration", ["let a = 1\nfunc f() {}"], [[]]),
    Case("only the last expression", ["3 + 4\n5 + 6"], [["text 11"]]),
    Case("a chain over lines", ["[3, 1, 2]\n  .sorted()\n  .map { $0 * 2 }"], [["text [2, 4, 6]"]]),
    Case("a trailing closure", ["[1, 2].map { x in\n  x + 1\n}"], [["text [2, 3]"]]),
    Case(
      "an if with values", ["let a = 3\nif a > 2 { \"more\" } else { \"less\" }"], [["text more"]]),
    Case(
      "a switch with values",
      [
        "let a = 3\nswitch a {\ncase 3: \"three\"\ndefault: \"other\"\n}"
      ], [["text three"]]),
    Case(
      "an if of statements",
      [
        "let a = 3\nif a > 2 {\n  print(\"x\")\n  print(\"y\")\n} else { print(\"z\") }"
      ], [["out x\ny\n"]]),
    Case(
      "an if whose branches differ in type", ["let a = 3\nif a > 2 { print(1) } else { a }"],
      [
        ["out 1\n"]
      ]),
    Case("a loop", ["for i in 0..<2 { print(i) }"], [["out 0\n1\n"]]),
    Case(
      "what show showed", ["show(1)", "show(\"a\"); show(Markdown(\"*b*\"))"],
      [
        ["text 1"], ["text a", "markdown *b*"],
      ]),
    Case(
      "a literal", ["0.5", "\"text\"", "Optional<Int>.none"],
      [["text 0.5"], ["text text"], ["text nil"]]),
    Case("markup", ["HTML(\"<b>x</b>\")"], [["html <b>x</b>"]]),
    Case(
      "a table",
      [
        "struct Row { var a: Int; var b: Double }\nTable([Row(a: 1, b: 0.25)]) {\n  Column(\"a\", \\.a)\n  Column(\"b\", \\.b, digits: 1)\n}"
      ], [["table [[\"1\", \"0.2\"]]"]]),
    Case(
      "text in order with shown values",
      [
        "print(\"a\", terminator: \"\"); show(1); print(\"b\")\n2"
      ], [["out a", "text 1", "out b\n", "text 2"]]),
    Case(
      "figures and claims with their lines",
      [
        "record(\"dice.mean\", 0.5)\nclaim(\"high\", that: 0.5, isAtLeast: 0.4)",
        "claim(\"low\", that: 0.5, isAtMost: 0.4)\nclaim(\"near\", that: 2, isWithin: 1...3)",
      ],
      [
        ["figure dice.mean 0.5 line 2", "claim holds line 3"],
        ["claim does not hold line 7", "claim holds line 8"],
      ]),
    Case("Foundation", ["import Foundation\nString(format: \"%.2f\", 0.125)"], [["text 0.12"]]),
  ])
  func `what is shown and what is not`(trial: Case) async throws {
    #expect(try await trial.summaries() == trial.expected)
  }

  @Test func `an inline expression stands after the cell before it`() async throws {
    var notebook = Notebook(cells: ["var a = 1", "a = 2"])
    notebook.expressions = [
      InlineExpression(code: "a + 10", line: 4, column: 3),
      InlineExpression(code: "\"a is \\(a)\"", line: 20, column: 1),
    ]
    let result = try await Trial().run(notebook)
    #expect(result.outputs.inlines == ["11", "a is 2"])
    #expect(result.ending == .finished)
  }

  @Test func `parameters have the types of the front matter and take other values`() async throws {
    var notebook = Notebook(cells: [
      "params.epochs + 1", "\"\\(params.rate) \\(params.name) \\(params.fast)\"",
    ])
    notebook.frontMatter.params = [
      Param(name: "epochs", value: .integer(3), line: 1),
      Param(name: "rate", value: .number(1), line: 1),
      Param(name: "name", value: .text("a\"b"), line: 1),
      Param(name: "fast", value: .boolean(false), line: 1),
    ]
    let trial = try Trial()
    #expect(
      try await trial.run(notebook).outputs.summaries == [["text 4"], ["text 1.0 a\"b false"]])
    var settings = trial.settings
    settings.params = ["epochs": .integer(7), "rate": .integer(2), "fast": .boolean(true)]
    let other = try await trial.run(notebook, settings: settings)
    #expect(other.outputs.summaries == [["text 8"], ["text 2.0 a\"b true"]])
    #expect(!other.isFromCache)
  }
}

/// A notebook and what its cells leave behind.
struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  let cells: [String]
  let expected: [[String]]

  init(_ name: String, _ cells: [String], _ expected: [[String]]) {
    (self.name, self.cells, self.expected) = (name, cells, expected)
  }

  var testDescription: String { name }

  func summaries() async throws -> [[String]] {
    try await Trial().run(Notebook(cells: cells)).outputs.summaries
  }
}
