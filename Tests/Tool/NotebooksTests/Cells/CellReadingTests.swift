import Testing

@testable import Notebooks

@Suite struct CellReadingTests {
  private static func cells(_ source: String) throws -> [Cell] {
    try Notebook(reading: source, path: "n.swiftmd").cells
  }

  @Test(arguments: [
    ("```{swift}\na\n```\n", 1, 2, 0, "a"),
    ("~~~~ {swift}\n~~~\na\n~~~~\n", 1, 2, 0, "~~~\na"),
    ("text\n\n```{swift}\n\n  a\n\nb\n\n```\n", 3, 5, 0, "  a\n\nb"),
    ("- x\n\n  ```{swift}\n  a\n    b\n  ```\n", 3, 4, 2, "a\n  b"),
    ("> ```{swift}\n> a\n> ```\n", 1, 2, 2, "a"),
    ("::: x\n```{swift}\na\n```\n:::\n", 2, 3, 0, "a"),
    ("---\ntitle: x\n---\n```{swift}\r\na\r\nb\r\n```\r\n", 4, 5, 0, "a\nb"),
    ("```{swift}\n//| echo: false\n\n//| eval: false\na\n```", 1, 5, 0, "a"),
    ("```{swift}\n```", 1, 2, 0, ""),
  ])
  func `a cell knows its lines and its code`(
    source: String, line: Int, codeLine: Int, indentation: Int, code: String
  ) throws {
    let cell = try #require(try Self.cells(source).first)
    #expect(cell.line == line)
    #expect(cell.codeLine == codeLine)
    #expect(cell.indentation == indentation)
    #expect(cell.code == code)
  }

  @Test func `blocks hold the places of the cells`() throws {
    let source = "```{swift}\na\n```\n\n```swift\nb\n```\n\n> ```{swift}\n> c\n> ```\n"
    let notebook = try Notebook(reading: source, path: "n")
    #expect(
      notebook.blocks == [
        .cell(0), .code(language: "swift", text: "b\n"), .quote([.cell(1)]),
      ])
    #expect(notebook.cells.map(\.code) == ["a", "c"])
    #expect(notebook.cells.map(\.index) == [0, 1])
  }

  @Test func `every option reaches its setting`() throws {
    let source = """
      ```{swift}
      //| label: fig-a
      //| echo: false
      //| eval: false
      //| output: false
      //| include: false
      //| warning: false
      //| error: true
      //| fig-cap: "A *b*"
      //| fig-subcap:
      //|   - c
      //|   - "`d`"
      //| fig-alt: e
      //| fig-width: 5
      //| fig-height: 2.5
      //| tbl-cap: f
      //| lst-cap: g
      //| layout-ncol: 2
      //| code-fold: show
      //| code-summary: h
      //| timeout: 3
      //| memory: 1 MB
      //| reads: [i.csv, j.csv]
      k
      ```
      """
    var expected = CellOptions()
    expected.label = "fig-a"
    expected.echo = false
    expected.eval = false
    expected.output = false
    expected.include = false
    expected.warning = false
    expected.error = true
    expected.figureCaption = [.text("A "), .emphasis([.text("b")])]
    expected.figureSubcaptions = [[.text("c")], [.code("d")]]
    expected.figureAlternativeText = [.text("e")]
    expected.figureWidth = 480
    expected.figureHeight = 240
    expected.tableCaption = [.text("f")]
    expected.listingCaption = [.text("g")]
    expected.layoutColumns = 2
    expected.codeFold = .shown
    expected.codeSummary = "h"
    expected.timeout = 3
    expected.memory = 1_000_000
    expected.reads = ["i.csv", "j.csv"]
    #expect(try Self.cells(source).map(\.options) == [expected])
  }

  @Test func `inline expressions know their place`() throws {
    let source =
      "# A\n\nü `{swift} a.b` and\n> - `` {swift}  `c` ``\n\n| x |\n|--|\n| `{swift} d \\| e` |\n"
    let notebook = try Notebook(reading: source, path: "n")
    #expect(
      notebook.expressions == [
        InlineExpression(code: "a.b", line: 3, column: 12),
        InlineExpression(code: "`c`", line: 4, column: 17),
        InlineExpression(code: "d | e", line: 8, column: 12),
      ])
  }

  @Test func `Markdown by itself has neither cells nor expressions`() {
    #expect(
      Markdown.blocks(of: "```{swift}\na\n```\n`{swift} b`") == [
        .code(language: "{swift}", text: "a\n"), .paragraph([.code("{swift} b")]),
      ])
  }
}
