import Notebooks
import Testing

@testable import Execution

@Suite struct ExpressionPartsTests {
  @Test(arguments: [
    ("dice", "dice", nil, nil), ("dice, .percent(1)", "dice", ".percent(1)", 17),
    ("f(a, b)", "f(a, b)", nil, nil), ("[a, b][0],  .fixed(2)", "[a, b][0]", ".fixed(2)", 23),
    ("\"a, b\"", "\"a, b\"", nil, nil),
    ("xs.map { ($0, 1) }.count,.grouped", "xs.map { ($0, 1) }.count", ".grouped", 36),
  ])
  func `a format follows the first comma outside of brackets and texts`(
    code: String, value: String, format: String?, column: Int?
  ) {
    let parts = ExpressionParts(InlineExpression(code: code, line: 3, column: 11))
    #expect(parts.value == value)
    #expect(parts.format?.text == format)
    #expect(parts.format?.column == column)
  }
}
