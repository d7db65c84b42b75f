import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct ProseMarkupTests {
  private func markup(_ blocks: [Block], isSafe: Bool = false, shift: Int = 0) -> String {
    var writer = PageWriter(
      notebook: Notebook(path: "n", source: "", blocks: blocks),
      outputs: .init(cells: [], inlines: [], opened: [:]),
      images: ["a.png": SampleChart.face.png, "a.txt": Data("text".utf8)], isSafe: isSafe,
      headingShift: shift)
    return writer.markup(of: blocks).markup
  }

  private func inline(_ inlines: Inline..., isSafe: Bool = false) -> String {
    let markup = markup([.paragraph(inlines)], isSafe: isSafe)
    return String(markup.dropFirst("<p>".count).dropLast("</p>\n".count))
  }

  @Test(arguments: [
    (Inline.text("a < b"), "a &lt; b"), (.softBreak, "\n"), (.hardBreak, "<br>\n"),
    (.code("<i>"), "<code>&lt;i&gt;</code>"), (.emphasis([.text("a")]), "<em>a</em>"),
    (.strong([.text("a")]), "<strong>a</strong>"), (.strikethrough([.text("a")]), "<del>a</del>"),
    (.html("<kbd>"), "<kbd>"),
    (
      .link(destination: "a b", title: "\"t\"", [.text("l")]),
      "<a href=\"a%20b\" title=\"&quot;t&quot;\">l</a>"
    ),
    (
      .reference("fig-x"),
      "<span class=\"unresolved\" title=\"Nothing here has this label\">@fig-x</span>"
    ),
  ])
  func `each inline has its markup`(piece: Inline, markup: String) {
    #expect(inline(piece) == markup)
  }

  @Test func `images are embedded, linked or marked`() {
    func image(_ source: String) -> String {
      inline(.image(source: source, title: nil, [.text("the alt")]))
    }
    #expect(image("a.png").hasPrefix("<img src=\"data:image/png;base64,iVBOR"))
    #expect(image("a.png").hasSuffix("\" alt=\"the alt\">"))
    #expect(
      image("https://a.org/b.png")
        == "<a class=\"remote-image\" href=\"https://a.org/b.png\">the alt</a>")
    #expect(image("b.png").contains("This file was not found\">b.png"))
    #expect(image("a.txt").contains("no picture"))
  }

  @Test func `safe pages show raw markup as text and drop links that run code`() {
    let link = Inline.link(destination: "javascript:alert(1)", title: nil, [.text("l")])
    #expect(inline(link, isSafe: true) == "<a>l</a>")
    #expect(inline(.html("<b onclick=x>"), isSafe: true) == "&lt;b onclick=x&gt;")
    #expect(markup([.html("<script>")], isSafe: true) == "<p>&lt;script&gt;</p>\n")
    let image = Inline.image(source: "data:text/html,x", title: nil, [.text("a")])
    #expect(inline(image, isSafe: true) == "a")
  }

  @Test(arguments: [
    (Block.thematicBreak, "<hr>\n"), (.html("<div>"), "<div>\n"),
    (.quote([.paragraph([.text("a")])]), "<blockquote>\n<p>a</p>\n</blockquote>\n"),
    (
      .code(language: "sh\" x=\"", text: "a < b\n"),
      """
      <div class="code"><pre><code class="language-sh&quot; x=&quot;">a &lt; b
      </code></pre></div>

      """
    ),
    (
      .list(.init(start: 3, isTight: false, items: [.init(blocks: [.paragraph([.text("a")])])])),
      "<ol start=\"3\">\n<li><p>a</p>\n</li>\n</ol>\n"
    ),
    (
      .list(
        .init(start: nil, isTight: true, items: [.init(blocks: [.paragraph([.text("a")])])])),
      "<ul>\n<li>a</li>\n</ul>\n"
    ),
    (
      .division(AttributeList(id: "d", classes: ["x", "y"]), [.thematicBreak]),
      "<div id=\"d\" class=\"x y\">\n<hr>\n</div>\n"
    ),
  ])
  func `each block has its markup`(block: Block, markup expected: String) {
    #expect(markup([block]) == expected)
  }

  @Test func `a heading has its id and a link to itself, and moves down`() {
    let heading = Block.heading(.init(level: 2, inlines: [.text("A")], id: "a"))
    #expect(
      markup([heading], shift: 1) == """
        <h3 id="a">A<a class="anchor" href="#a" aria-label="Link to this section"></a></h3>

        """)
  }

  @Test func `tasks have boxes that tell their state`() {
    let list = Block.List(
      start: nil, isTight: true,
      items: [.init(blocks: [], isDone: true), .init(blocks: [], isDone: false)])
    let page = markup([.list(list)])
    #expect(page.contains("<input type=\"checkbox\" disabled checked aria-label=\"Done\">"))
    #expect(page.contains("<input type=\"checkbox\" disabled aria-label=\"To do\">"))
  }

  @Test func `a table leans as its columns say and has its number`() {
    let table = Block.Table(
      alignments: [nil, .right], header: [[.text("a")], [.text("b")]],
      rows: [[[.text("1")], [.text("2")]]], caption: [.text("C")], label: "tbl-x")
    let page = markup([.table(table)])
    #expect(page.contains("<div class=\"table\" id=\"tbl-x\">"))
    #expect(page.contains("<caption><span class=\"number\">Table 1</span> C</caption>"))
    #expect(page.contains("<th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th>"))
    #expect(page.contains("<tr><td>1</td><td class=\"right\">2</td></tr>"))
  }

  @Test func `a box around a picture with a figure's id is a figure`() {
    let page = markup([
      .division(
        AttributeList(id: "fig-x", classes: []),
        [.paragraph([.text("body")]), .paragraph([.text("The caption")])])
    ])
    #expect(page.contains("<figure id=\"fig-x\">\n<p>body</p>\n<figcaption>"))
    #expect(page.contains("Figure 1</span> The caption</figcaption>"))
  }

  @Test(arguments: Block.Callout.Kind.allCases)
  func `a callout is named by its kind`(kind: Block.Callout.Kind) {
    let page = markup([.callout(.init(kind: kind, blocks: [.paragraph([.text("a")])]))])
    #expect(page.contains("<div class=\"callout \(kind.rawValue)\" role=\"note\""))
    let folded = markup([
      .callout(.init(kind: kind, blocks: [.paragraph([.text("a")])], isCollapsed: true))
    ])
    #expect(folded.hasPrefix("<details class=\"callout \(kind.rawValue)\">\n<summary"))
    #expect(page.contains("<p>a</p>\n</div>"))
  }

  @Test func `tabs stand one below the other until the script comes`() {
    let page = markup([.tabset([.init(title: [.text("A")], blocks: [.thematicBreak])])])
    #expect(page.contains("<div class=\"tab\">\n<p class=\"tab-title\">A</p>\n<hr>\n</div>"))
  }
}
