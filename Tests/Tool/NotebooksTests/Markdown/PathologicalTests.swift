import Testing

@testable import Notebooks

/// Texts that make careless parsers quadratic, so that they take minutes, or exhaust their stack.
@Suite struct PathologicalTests {
  @Test(arguments: [
    "[", "*a ", "*a **a ", ">", "> ", "`a ", "*_", "**", "[a](", "[a](<b", "![", "- ", "<a ",
    "<!-- ",
    "<? ", "<![CDATA[", "<a b=\"", "&a;", "$a ", "${", "_www.", "(http://", "a@", "::: a\n", "$$\n",
    "[a][b", "[a]: b '", "~~a ", "a\n", "\n", "|a|b|\n|-|-|\n", "#", "(", "\\", "{#", "[^a",
    "@fig-", "{.a}", "a{.b}", "[a]{", "^a ", "~a ", "a\n: b\n", "[@a", "[@a; ", "{.x}\n", "``` {",
  ])
  func `repeated ten thousand times it is read at once`(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    #expect(!Markdown.html(of: text).isEmpty || text.allSatisfy(\.isNewline))
    _ = Markdown.html(of: text, extensions: .notebook)
  }

  @Test(arguments: [("*", "*"), ("[", "](b)"), ("![", "](b)"), ("~~", "~~"), ("(", ")")])
  func `what opens and closes ten thousand times is read at once`(opening: String, closing: String)
  {
    let text =
      String(repeating: opening, count: 10_000) + "a" + String(repeating: closing, count: 10_000)
    #expect(Markdown.html(of: text, extensions: .notebook).contains("a"))
  }

  @Test func `deep nesting ends in text`() {
    let quotes = Markdown.html(of: String(repeating: ">", count: 150) + "a")
    #expect(quotes.split(separator: "<blockquote>").count == BlockReader.maximumDepth)
    #expect(quotes.contains("<p>" + String(repeating: "&gt;", count: 50) + "a</p>"))
  }

  @Test(arguments: ["[a]", "[a]\n\n"])
  func `repeated references do not multiply a long address`(use: String) {
    let text = "[a]: " + String(repeating: "x", count: 10_000) + "\n\n"
    let html = Markdown.html(of: text + String(repeating: use, count: 10_000))
    #expect(html.utf8.count < 300_000)
  }

  @Test func `a wide table of short rows does not grow with width times height`() {
    let header =
      String(repeating: "|a", count: 1_000) + "|\n" + String(repeating: "|-", count: 1_000)
    let html = Markdown.html(
      of: header + "|\n" + String(repeating: "|b|\n", count: 1_000), extensions: .notebook)
    #expect(html.split(separator: "<td>b</td>").count == 1_001)
    #expect(html.split(separator: "<td></td>").count == 200_001)
  }

  @Test func `backtick runs of all lengths are read at once`() {
    let text = (1...1_000).map { String(repeating: "`", count: $0) + " " }.joined()
    #expect(Markdown.html(of: text).contains("`"))
  }
}
