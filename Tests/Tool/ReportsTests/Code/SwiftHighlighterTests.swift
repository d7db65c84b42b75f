import Testing

@testable import Reports

@Suite struct SwiftHighlighterTests {
  @Test(arguments: [
    ("let x = 1", "<span class=\"k\">let</span> x = <span class=\"n\">1</span>"),
    (
      "@main // <b>",
      "<span class=\"a\">@main</span> <span class=\"c\">// &lt;b&gt;</span>"
    ),
    (
      "f(Int.max)", "<span class=\"f\">f</span>(<span class=\"t\">Int</span>.max)"
    ),
    (
      #""a\(b + "c\(1)")d""#,
      """
      <span class="s">&quot;a\\(</span>b + <span class="s">&quot;c\\(</span>\
      <span class="n">1</span><span class="s">)&quot;</span><span class="s">)d&quot;</span>
      """
    ),
    (
      ##"#"\(x) \#(y)"#"##,
      "<span class=\"s\">#&quot;\\(x) \\#(</span>y<span class=\"s\">)&quot;#</span>"
    ),
    (#""\\(x)""#, "<span class=\"s\">&quot;\\\\(x)&quot;</span>"),
    ("", ""),
    (#""never \(closed"#, "<span class=\"s\">&quot;never \\(</span>closed"),
  ])
  func `each kind of token has its class`(code: String, markup: String) {
    #expect(SwiftHighlighter.markup(of: code).markup == markup)
  }

  @Test(arguments: [
    "\"\\(", "\"\\(\"\\(\"", "#\"\\#(", "/* \"", "\"\"\"\n\\(a\n", "`", "é\"\\(ü)\"",
  ])
  func `no letter is lost whatever the source`(code: String) {
    let plain = SwiftHighlighter.markup(of: code).markup
      .replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
    #expect(plain == code)
  }
}
