import Testing

@testable import Reports

@Suite struct HTMLTests {
  @Test func `text in a literal is escaped and markup is not`() {
    let text = "a < b & \"c\" > 'd'"
    let html: HTML = "<p title=\"\(text)\">\("<br>" as HTML)\(text)\(12)</p>"
    #expect(
      html.markup == """
        <p title="a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"><br>\
        a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;12</p>
        """)
  }

  @Test func `control characters that HTML forbids are replaced`() {
    #expect("a\0b\u{1B}[1m\u{85}\tc\n".escapedForMarkup == "a\u{FFFD}b\u{FFFD}[1m\u{FFFD}\tc\n")
    #expect("line\rnext".escapedForMarkup == "line&#13;next")
  }

  @Test func `letters beyond ASCII stay as they are`() {
    #expect("Zoë 数 🧪".escapedForMarkup == "Zoë 数 🧪")
  }

  @Test func `an attribute without a value is left out`() {
    #expect(HTML.attribute("id", nil).isEmpty)
    #expect(HTML.attribute("id", "a\"b").markup == " id=\"a&quot;b\"")
    #expect(HTML.classes(["wide": false]).isEmpty)
    #expect(
      HTML.classes(["wide": true, "tall": false, "late": true]).markup == " class=\"wide late\"")
  }
}
