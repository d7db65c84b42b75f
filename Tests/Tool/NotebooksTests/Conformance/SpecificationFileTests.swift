import Testing

@testable import Notebooks

@Suite struct SpecificationFileTests {
  static let fence = String(repeating: "`", count: 32)

  @Test func `sections, words, tabs and lines are read`() throws {
    let text =
      "title: T\n## A\n\(Self.fence) example table\na→b\n.\n<p>a→b</p>\n\(Self.fence)\n"
    let file = SpecificationFile(text)
    let example = try #require(file.examples.first)
    #expect(file.title == "T")
    #expect(example.section == "A" && example.line == 3 && example.words == ["table"])
    #expect(example.markdown == "a\tb\n" && example.html == "<p>a\tb</p>\n")
  }

  @Test func `passed and failed are counted by section`() {
    let good = "\(Self.fence) example\n*a*\n.\n<p><em>a</em></p>\n\(Self.fence)\n"
    let bad = "\(Self.fence) example\n*a*\n.\n<p>a</p>\n\(Self.fence)\n"
    let run = ConformanceRun(
      SpecificationFile("# A\n\(good)\(bad)# B\n\(good)"), extensions: [], isPandoc: false)
    #expect(run.sections.map(\.passed) == [1, 1] && run.sections.map(\.failed) == [1, 0])
    #expect(run.passed == 2 && run.failures.count == 1)
  }

  @Test(arguments: [
    ("<p a=\"1\" b=\"2\">x  y</p>\n", "<p b='2'\n a=1>x y</p>"),
    ("<ul>\n<li>a</li>\n</ul>", "<ul><li>a</li></ul>"),
    ("<p>&quot;&auml;</p>", "<p>\"ä</p>"),
    ("<br />", "<br>"),
    ("<p><svg><path/></svg>a</p>", "<p>a</p>"),
  ])
  func `what a browser shows alike is alike`(first: String, second: String) {
    #expect(NormalizedHTML.text(first) == NormalizedHTML.text(second))
  }

  @Test(arguments: [
    ("<pre>a  b</pre>", "<pre>a b</pre>"), ("<p>a b</p>", "<p>ab</p>"),
    ("<p a=\"1\">a</p>", "<p a=\"2\">a</p>"), ("<p>a</p>", "<p><em>a</em></p>"),
  ])
  func `what differs in a browser differs`(first: String, second: String) {
    #expect(NormalizedHTML.text(first) != NormalizedHTML.text(second))
  }
}
