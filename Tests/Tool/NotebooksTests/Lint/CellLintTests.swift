import Testing

@testable import Notebooks

@Suite struct CellLintTests {
  private func findings(_ code: String, header: String = "") -> [String] {
    let source = "---\ntitle: a\n\(header)---\n\n```{swift}\n\(code)\n```\n"
    return NotebookLint(of: source, path: "a.swiftmd") { _ in true }.findings.map {
      "\($0.line) \($0.rule.rawValue)"
    }
  }

  @Test(arguments: [
    ("let t = try String(contentsOfFile: \"a.txt\", encoding: .utf8)", "undeclared-read"),
    ("let d = try Data(contentsOf: URL(filePath: \"a\"))", "undeclared-read"),
    ("let file = fopen(\"a\", \"r\")", "undeclared-read"),
    ("let home = ProcessInfo.processInfo.environment[\"HOME\"]", "ambient"),
    ("print(Date())", "ambient"), ("let id = UUID().uuidString", "ambient"),
    ("let x = Double.random(in: 0...1)", "ambient"), ("let s = [1, 2].shuffled()", "ambient"),
  ])
  func `what a result may not depend on is a warning at its line`(code: String, rule: String) {
    #expect(findings("// one\n\(code)") == ["7 \(rule)"])
  }

  @Test(arguments: [
    "// Date() and UUID()", "let text = \"Date()\"",
    "let x = Double.random(in: 0...max(1, 2), using: &generator)",
    "let s = [1, 2].shuffled(using: &generator)", "let d = Date(timeIntervalSince1970: 0)",
    "let file = try DataFile(opening: \"a.csv\")",
  ])
  func `what is decided by the code is fine`(code: String) {
    #expect(findings(code).isEmpty)
  }

  @Test func `declared reads and variables are fine`() {
    let read = "let t = try String(contentsOfFile: \"a.txt\", encoding: .utf8)"
    #expect(findings(read, header: "reads: [a.txt]\n").isEmpty)
    #expect(findings("//| reads: [a.txt]\n\(read)").isEmpty)
    let variable = "let word = ProcessInfo.processInfo.environment[\"WORD\"]"
    #expect(findings(variable, header: "environment: [WORD]\n").isEmpty)
  }
}
