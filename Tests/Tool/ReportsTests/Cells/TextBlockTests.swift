import Testing

@testable import Reports

@Suite struct TextBlockTests {
  @Test(arguments: [
    ("a\n\nb\n", "a\n\nb"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("1 %\r50 %\r100 %\n", "100 %"),
    ("a\r\nb", "a\nb"), ("<script>", "&lt;script&gt;"), ("\na", "\na"),
  ])
  func `text shows as a terminal would leave it`(text: String, shown: String) {
    #expect(
      TextBlock(stream: .output, text: text).markup.markup
        == "<div class=\"output stdout\"><pre>\n\(shown)</pre></div>\n")
  }

  @Test func `nothing printed leaves nothing`() {
    #expect(TextBlock(stream: .output, text: "").markup.isEmpty)
    #expect(TextBlock(stream: .error, text: "\n").markup.isEmpty)
  }

  @Test func `standard error is named`() {
    let markup = TextBlock(stream: .error, text: "w").markup.markup
    #expect(markup.contains("<p class=\"stream\">Standard error</p>"))
  }
}
