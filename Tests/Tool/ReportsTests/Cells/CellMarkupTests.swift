import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct CellMarkupTests {
  /// The markup of one cell with its outputs.
  private func markup(
    _ outputs: [CellOutput], state: NotebookOutputs.State = .finished,
    _ set: (inout CellOptions) -> Void = { _ in }
  ) -> String {
    var options = CellOptions()
    set(&options)
    let cell = Cell(index: 0, line: 3, codeLine: 4, code: "first()\nlet x = 1", options: options)
    let notebook = Notebook(path: "n.swiftmd", source: "", blocks: [.cell(0)], cells: [cell])
    var writer = PageWriter(
      notebook: notebook,
      outputs: .init(cells: [.init(state: state, outputs: outputs)], inlines: [], opened: [:]))
    return writer.markup(of: notebook.blocks).markup
  }

  private let code = "<span class=\"f\">first</span>()"

  @Test func `echo decides about the code, include about all`() {
    let outputs: [CellOutput] = [.standardOutput("out\n")]
    #expect(markup(outputs).contains(code))
    #expect(!markup(outputs) { $0.echo = false }.contains(code))
    #expect(markup(outputs) { $0.echo = false }.contains("out"))
    #expect(markup(outputs) { $0.include = false } == "")
    #expect(!markup(outputs) { $0.output = false }.contains("out"))
    #expect(markup([]) { $0.echo = false } == "")
  }

  @Test func `folded code stands in details with its summary`() {
    let folded = markup([]) {
      $0.codeFold = .yes
      $0.codeSummary = "How & why"
    }
    #expect(folded.contains("<details class=\"fold\"><summary>How &amp; why</summary>"))
    #expect(markup([]) { $0.codeFold = .shown }.contains("<details class=\"fold\" open>"))
  }

  @Test func `a failed cell shows its code and failure even when it is hidden`() {
    let failure = CellFailure(kind: .thrown, message: "<no>", line: 5, details: "deep & down")
    let page = markup([.failure(failure)], state: .failed) {
      $0.include = false
      $0.codeFold = .yes
    }
    #expect(page.contains(code))
    #expect(page.contains("<details class=\"fold\" open>"))
    #expect(page.contains("This cell threw an error"))
    #expect(page.contains("<pre class=\"message\">\n&lt;no&gt;</pre>"))
    #expect(page.contains("n.swiftmd:5"))
    #expect(page.contains("<pre class=\"source\"><code><span class=\"k\">let</span> x ="))
    #expect(page.contains("<pre><code>deep &amp; down</code></pre>"))
  }

  @Test func `a line outside of the cell has no source to show`() {
    let failure = CellFailure(kind: .trapped, message: "m", line: 99)
    #expect(!markup([.failure(failure)], state: .failed).contains("class=\"source\""))
  }

  @Test func `a cell that was not reached says so`() {
    #expect(markup([], state: .notReached).contains("Not reached"))
    #expect(!markup([], state: .notEvaluated).contains("Not reached"))
  }

  @Test func `a figure has number, caption, label and data`() {
    let page = markup([.display(.chart(SampleChart.curves()))]) {
      $0.label = "fig-a"
      $0.figureCaption = [.text("Up & down")]
      $0.figureAlternativeText = [.text("my \"own\" text")]
    }
    #expect(page.contains("<figure id=\"fig-a\">"))
    #expect(page.contains("<span class=\"number\">Figure 1</span> Up &amp; down</figcaption>"))
    #expect(page.contains("role=\"img\" aria-label=\"my &quot;own&quot; text\""))
    #expect(page.contains("<td class=\"number\">0.960</td>"))
  }

  @Test func `a figure's size follows the options and may leave the column`() {
    let page = markup([.display(.chart(SampleChart.curves(width: 600)))]) { $0.figureWidth = 900 }
    #expect(page.contains("<figure class=\"wide\">"))
    #expect(page.contains("width=\"900\" height=\"450\""))
  }

  @Test func `a picture is embedded with its text, sharp where it is enlarged`() {
    let page = markup([.display(.image(SampleChart.face))])
    #expect(page.contains("<img src=\"data:image/png;base64,iVBOR"))
    #expect(
      page.contains("width=\"160\" height=\"160\" alt=\"A face of 8 by 8 pixels\" class=\"pixels\"")
    )
    #expect(
      !markup([.display(.image(SampleChart.face))]) { $0.figureWidth = 8 }.contains(
        "class=\"pixels\""))
  }

  @Test func `panels are lettered under one number`() {
    let page = markup([.display(.image(SampleChart.face)), .display(.image(SampleChart.face))]) {
      $0.label = "fig-a"
      $0.layoutColumns = 2
      $0.figureCaption = [.text("Both")]
      $0.figureSubcaptions = [[.text("one")], [.text("two")]]
    }
    #expect(page.contains("<div class=\"grid\" style=\"--columns:2\">"))
    #expect(page.contains("<span class=\"number\">(a)</span> one"))
    #expect(page.contains("<span class=\"number\">(b)</span> two"))
    #expect(page.contains("<span class=\"number\">Figure 1</span> Both"))
  }

  @Test func `a numbered figure that was not drawn keeps its place`() {
    let page = markup([], state: .notReached) {
      $0.label = "fig-a"
      $0.figureCaption = [.text("Later")]
    }
    #expect(page.contains("<figure class=\"missing\" id=\"fig-a\">"))
    #expect(page.contains("Figure 1</span> Later"))
  }

  @Test func `a table has number, caption and numbers to the right`() {
    let table = TableOutput(
      columns: [.init(title: "a<", isNumeric: false), .init(title: "b", isNumeric: true)],
      rows: [["x&", "1"], ["y", "2", "too many"]])
    let page = markup([.display(.table(table)), .display(.table(table))]) {
      $0.label = "tbl-a"
      $0.tableCaption = [.text("Results")]
    }
    #expect(page.contains("<div class=\"table\" id=\"tbl-a\">"))
    #expect(page.ranges(of: "<caption>").count == 1)
    #expect(page.contains("<th scope=\"col\">a&lt;</th><th scope=\"col\" class=\"number\">b</th>"))
    #expect(page.contains("<td>x&amp;</td><td class=\"number\">1</td>"))
  }

  @Test func `a listing has its number below the code`() {
    let page = markup([]) {
      $0.label = "lst-a"
      $0.listingCaption = [.text("The loop")]
    }
    #expect(page.contains("<figure class=\"listing\" id=\"lst-a\">"))
    #expect(page.contains("Listing 1</span> The loop"))
  }
}
