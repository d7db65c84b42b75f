import Testing

@testable import Notebooks

/// Each case is Markdown and the HTML that the GFM specification gives it.
@Suite struct GitHubTests {
  @Test(arguments: [
    (
      "| a | b |\n|:--|--:|\n| c | d | e |\n| f |\n",
      """
      <table>
      <thead>
      <tr>
      <th align="left">a</th>
      <th align="right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td align="left">c</td>
      <td align="right">d</td>
      </tr>
      <tr>
      <td align="left">f</td>
      <td align="right"></td>
      </tr>
      </tbody>
      </table>

      """
    ),
    (
      "a | b\n- | -\n> c",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n<blockquote>\n<p>c</p>\n</blockquote>\n"
    ),
    (
      "| `a\\|b` |\n|-|\n",
      "<table>\n<thead>\n<tr>\n<th><code>a|b</code></th>\n</tr>\n</thead>\n</table>\n"
    ),
    ("| a |\n| - | - |\n", "<p>| a |\n| - | - |</p>\n"),
  ])
  func `tables`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown, extensions: .github) == html)
  }

  @Test(arguments: [
    ("~~a~~ ~b~ ~~~c~~~", "<del>a</del> <del>b</del> ~~~c~~~"),
    ("~~a~", "~~a~"),
    ("(see www.a.b/c?d.)", "(see <a href=\"http://www.a.b/c?d\">www.a.b/c?d</a>.)"),
    ("https://a.b/c(d))", "<a href=\"https://a.b/c(d)\">https://a.b/c(d)</a>)"),
    ("https://a.b/c&amp;", "<a href=\"https://a.b/c\">https://a.b/c</a>&amp;"),
    ("[https://a.b](c)", "<a href=\"c\">https://a.b</a>"),
    ("www.a_b.c_d www", "www.a_b.c_d www"),
    ("to a.b+c@d.e, now", "to <a href=\"mailto:a.b+c@d.e\">a.b+c@d.e</a>, now"),
  ])
  func `strikethrough and addresses`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown, extensions: .github) == "<p>\(html)</p>\n")
  }

  @Test func `task lists`() {
    let blocks = Markdown.blocks(of: "- [ ] a\n- [x] b\n- [y] c\n")
    #expect(
      blocks == [
        .list(
          Block.List(
            start: nil, isTight: true,
            items: [
              .init(blocks: [.paragraph([.text("a")])], isDone: false),
              .init(blocks: [.paragraph([.text("b")])], isDone: true),
              .init(blocks: [.paragraph([.text("[y] c")])]),
            ]))
      ])
  }

  @Test func `footnotes are numbered by their first use`() {
    let document = MarkdownDocument("a[^x] b[^y] c[^x] d[^z]\n\n[^y]: Y\n\n[^x]: X\n\n    more\n")
    #expect(
      document.blocks == [
        .paragraph([
          .text("a"), .footnote(0), .text(" b"), .footnote(1), .text(" c"), .footnote(0),
          .text(" d[^z]"),
        ])
      ])
    #expect(
      document.footnotes == [
        Footnote(name: "x", blocks: [.paragraph([.text("X")]), .paragraph([.text("more")])]),
        Footnote(name: "y", blocks: [.paragraph([.text("Y")])]),
      ])
  }
}
