import Notebooks
import Testing

@testable import Reports

@Suite struct TableOfContentsTests {
  private func heading(_ level: Int, _ id: String) -> Block {
    .heading(.init(level: level, inlines: [.text("<\(id)>")], id: id))
  }

  @Test func `two levels are nested, deeper ones left out`() {
    let blocks = [
      heading(2, "a"), heading(3, "b"), heading(4, "c"), .quote([heading(2, "d")]),
      .division(AttributeList(id: nil, classes: []), [heading(2, "e")]),
    ]
    #expect(
      TableOfContents(of: blocks).markup.markup == """
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
    #expect(TableOfContents(of: [heading(2, "a")]).markup.isEmpty)
    #expect(TableOfContents(of: []).markup.isEmpty)
  }
}
