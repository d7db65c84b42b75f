import Notebooks
import Testing

@testable import Execution

/// Values from the command line take the front matter's types.
@Suite struct ParamAssignmentTests {
  private static let params = [
    Param(name: "n", value: .integer(1), line: 2), Param(name: "x", value: .number(0.5), line: 3),
    Param(name: "t", value: .text("a\"\n"), line: 4),
  ]

  @Test func `a whole number is a number, and everything is a text`() throws {
    let settings: [String: ParamValue] = ["x": .integer(2), "t": .boolean(true)]
    let assignment = try ParamAssignment(ParamAssignmentTests.params, setting: settings)
    #expect(assignment.json == "{\"n\":1,\"t\":\"true\",\"x\":2.0}")
  }

  @Test func `quotes and line ends are escaped`() throws {
    let assignment = try ParamAssignment(ParamAssignmentTests.params, setting: [:])
    #expect(assignment.json == "{\"n\":1,\"t\":\"a\\\"\\u000a\",\"x\":0.5}")
  }

  static let mistakes: [(settings: [String: ParamValue], message: String)] = [
    (["m": .integer(1)], "there is no parameter 'm'; the front matter has n, x, t"),
    (["n": .number(1.5)], "the parameter 'n' takes a whole number"),
    (["x": .text("a")], "the parameter 'x' takes a number"),
  ]

  @Test(arguments: mistakes)
  func `a wrong name or type is refused`(settings: [String: ParamValue], message: String) {
    let error = #expect(throws: ExecutionError.self) {
      try ParamAssignment(ParamAssignmentTests.params, setting: settings)
    }
    #expect(error?.description == message)
  }
}
