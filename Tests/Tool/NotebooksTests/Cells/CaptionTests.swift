import Testing

@testable import Notebooks

@Suite struct CaptionTests {
  private let source = """
    ---
    title: "Dice `{swift} a` and *b*"
    ---
    `{swift} c, .fixed(2)` @fig-x

    ```{swift}
    //| label: fig-x
    //| fig-cap: Mean `{swift} d`, see @tbl-y
    //| fig-alt: "A * of `{swift} e`."
    let d = 1
    ```

    | a |
    |---|
    | 1 |

    : t {#tbl-y}
    """

  @Test func `expressions stand in title, captions and alternative texts`() throws {
    let notebook = try Notebook(reading: source, path: "n")
    #expect(notebook.expressions.map(\.code) == ["c, .fixed(2)", "d", "e", "a"])
    #expect(notebook.expressions.map(\.line) == [4, 8, 9, 2])
    #expect(notebook.expressions.map(\.isLast) == [false, false, false, true])
    #expect(
      notebook.title == [
        .text("Dice "), .expression(3), .text(" and "), .emphasis([.text("b")]),
      ])
    let options = notebook.cells[0].options
    #expect(
      options.figureCaption == [
        .text("Mean "), .expression(1), .text(", see "), .reference("tbl-y"),
      ])
    #expect(options.figureAlternativeText == [.text("A * of "), .expression(2), .text(".")])
  }

  @Test func `a caption's reference must lead somewhere`() {
    let source = "```{swift}\n//| fig-cap: see @fig-none\n1\n```\n"
    do throws(NotebookErrors) {
      _ = try Notebook(reading: source, path: "n")
      Issue.record("nothing was found")
    } catch {
      #expect(error.errors[0].line == 2)
      #expect(error.errors[0].message.hasPrefix("nothing has the label 'fig-none'"))
    }
  }
}
