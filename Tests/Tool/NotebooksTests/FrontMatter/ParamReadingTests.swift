import Testing

@testable import Notebooks

@Suite struct ParamReadingTests {
  private func params(_ lines: String) throws -> [Param] {
    try Notebook(reading: "---\nparams:\n\(lines)\n---\n", path: "n").frontMatter.params
  }

  @Test func `a param may give type, range and choices`() throws {
    let found = try params(
      """
        noise:
          value: 0.4
          range: [0, 1]
        rate:
          type: number
          value: 1
        method:
          value: elr
          choices: [elr, ce]
      """)
    #expect(
      found == [
        Param(name: "noise", value: .number(0.4), range: 0...1, line: 3),
        Param(name: "rate", value: .number(1), line: 6),
        Param(
          name: "method", value: .text("elr"), choices: [.text("elr"), .text("ce")], line: 9),
      ])
    #expect(found[0].refusal(of: .number(1.5)) == "a number from 0 to 1")
    #expect(found[0].refusal(of: .number(1)) == nil)
    #expect(found[2].refusal(of: .text("gce")) == "one of elr, ce")
  }

  @Test(arguments: [
    ("  a:\n    type: text", "3:3: the param 'a' has no 'value'; add one"),
    (
      "  a:\n    value: 1\n    type: text",
      "5:11: the value of 'a' is a whole number, not of the type 'text'"
    ),
    (
      "  a:\n    value: 1\n    type: float",
      "5:11: no param has the type 'float'; types are boolean, integer, number, text"
    ),
    (
      "  a:\n    value: x\n    range: [0, 1]",
      "5:12: 'range' must be [least, greatest], for a number, found a list"
    ),
    (
      "  a:\n    value: 2\n    range: [0, 1]",
      "4:12: the param 'a' takes a whole number from 0 to 1, found '2'"
    ),
    ("  a:\n    value: 2\n    choices: [1, 3]", "4:12: the param 'a' takes one of 1, 3, found '2'"),
    (
      "  a:\n    value: 1\n    choices: [1, x]",
      "5:18: 'choices' must be a list of values like '1', found 'x' in it"
    ),
    ("  a:\n    valu: 1", "4:5: the param 'a' has no 'valu'; did you mean 'value'?"),
  ])
  func `a mistake is named with its place`(lines: String, message: String) {
    do throws(NotebookErrors) {
      _ = try Notebook(reading: "---\nparams:\n\(lines)\n---\n", path: "n")
      Issue.record("nothing was found")
    } catch {
      #expect(error.errors.map { "\($0.line):\($0.column): \($0.message)" }.contains(message))
    }
  }
}
