import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct TableOfContentsTests {
  private func heading(_ level: Int, _ id: String) -> Block {
    .heading(.init(level: level, inlines: [.text("<\(id)>")], id: id))
  }

  private func contents(_ blocks: [Block], isNumbered: Bool = false) -> TableOfContents {
    TableOfContents(
      of: blocks, NotebookOutputs(cells: [], inlines: ["7"], opened: [:]),
      SectionNumbers(of: blocks, asked: isNumbered))
  }

  @Test func `two levels are nested, deeper ones left out`() {
    let blocks = [
      heading(2, "a"), heading(3, "b"), heading(4, "c"), .quote([heading(2, "d")]),
      .division(AttributeList(id: nil, classes: []), [heading(2, "e")]),
    ]
    #expect(
      contents(blocks).markup.markup == """
        <ol>
        <li><a href="#a">&lt;a&gt;</a>
        <ol>
        <li><a href="#b">&lt;b&gt;</a></li>
        </ol>
        </li>
        <li><a href="#e">&lt;e&gt;</a></li>
        </ol>

        """)
  }

  @Test func `a single heading needs no contents`() {
    #expect(contents([heading(2, "a")]).markup.isEmpty)
    #expect(contents([]).markup.isEmpty)
  }

  @Test func `numbers and values stand in the links`() {
    let blocks: [Block] = [
      .heading(.init(level: 2, inlines: [.text("a "), .expression(0)], id: "a")), heading(2, "b"),
    ]
    let markup = contents(blocks, isNumbered: true).markup.markup
    #expect(markup.contains("<a href=\"#a\"><span class=\"number\">1</span> a 7</a>"))
    #expect(markup.contains("<a href=\"#b\"><span class=\"number\">2</span> &lt;b&gt;</a>"))
  }
}
