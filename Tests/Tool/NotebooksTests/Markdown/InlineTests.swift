import Testing

@testable import Notebooks

/// Each case is Markdown and the HTML that CommonMark 0.31.2 gives its paragraph.
@Suite struct InlineTests {
  @Test(arguments: [
    ("*a* **b** ***c***", "<em>a</em> <strong>b</strong> <em><strong>c</strong></em>"),
    ("snake_case_name _a_", "snake_case_name <em>a</em>"),
    ("**a*", "*<em>a</em>"),
    ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
    ("*foo**bar*", "<em>foo**bar</em>"),
    ("a*\"b\"*", "a*&quot;b&quot;*"),
    ("*a `*`*", "<em>a <code>*</code></em>"),
    ("*[a*](b)", "*<a href=\"b\">a*</a>"),
    ("“*a*”", "“<em>a</em>”"),
    ("** a **", "** a **"),
  ])
  func `emphasis`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("`` a`b ``", "<code>a`b</code>"),
    ("`a  b\nc`", "<code>a  b c</code>"),
    ("`  `", "<code>  </code>"),
    ("```a``", "```a``"),
    ("`<a>`&amp;", "<code>&lt;a&gt;</code>&amp;"),
    ("\\`a\\` \\* \\a", "`a` * \\a"),
    ("&copy; &#65; &#x42; &#0; &nope; &ngE;", "© A B \u{FFFD} &amp;nope; ≧̸"),
  ])
  func `code and escapes`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("[a](/b \"c\")", "<a href=\"/b\" title=\"c\">a</a>"),
    ("[a](<b c>)", "<a href=\"b%20c\">a</a>"),
    ("[a]()", "<a href=\"\">a</a>"),
    ("[a](b(c)d)", "<a href=\"b(c)d\">a</a>"),
    ("[a] (b)", "[a] (b)"),
    ("[a [b](c)](d)", "[a <a href=\"c\">b</a>](d)"),
    ("[![a](b)](c)", "<a href=\"c\"><img src=\"b\" alt=\"a\" /></a>"),
    ("![*a* b](c)", "<img src=\"c\" alt=\"a b\" />"),
    ("[ä](ü)", "<a href=\"%C3%BC\">ä</a>"),
    ("<https://a.b/c d>", "&lt;https://a.b/c d&gt;"),
    ("<https://a.b/?c=d&e>", "<a href=\"https://a.b/?c=d&amp;e\">https://a.b/?c=d&amp;e</a>"),
    ("<a@b.c>", "<a href=\"mailto:a@b.c\">a@b.c</a>"),
  ])
  func `links and images`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("a  \nb", "a<br />\nb"),
    ("a\\\nb", "a<br />\nb"),
    ("a \n  b", "a\nb"),
    ("a  ", "a"),
    ("a <b c='d' e> <!-- f --> </b >", "a <b c='d' e> <!-- f --> </b >"),
    ("a <b c=> <1>", "a &lt;b c=&gt; &lt;1&gt;"),
  ])
  func `line breaks and tags`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == "<p>\(html)</p>\n")
  }

  @Test func `a NUL, a byte order mark and all line endings are read`() {
    #expect(Markdown.html(of: "\u{FEFF}# a\0b\r\nc\rd\n") == "<h1>a\u{FFFD}b</h1>\n<p>c\nd</p>\n")
  }

  @Test func `without extensions none of their marks means anything`() {
    let markdown = "~~a~~ $b$ @fig-c https://d.e [^f] `{swift} g`\n\n::: h\n\n| i |\n|---|"
    #expect(
      Markdown.html(of: markdown) == """
        <p>~~a~~ $b$ @fig-c https://d.e [^f] <code>{swift} g</code></p>
        <p>::: h</p>
        <p>| i |
        |---|</p>

        """)
  }
}
