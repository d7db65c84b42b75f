import Testing

@testable import Notebooks

@Suite struct BibTeXReaderTests {
  @Test func `entries have keys, fields and lines`() throws {
    let text = """
      What stands outside is a comment.
      @string{nips = "Advances in " # {NeurIPS}}
      @comment{ignored = {x}}
      @Article(liu2020,
        Author = {Liu, Sheng and {The {ELR} Group}},
        title = "Early {"}quotes{"} Learning", year = 2020,
        journal = nips # " 33", month = jul,
      )

      @misc{b}
      """
    let entries = try BibTeXReader.entries(of: text)
    #expect(
      entries == [
        .init(
          type: "article", key: "liu2020",
          fields: [
            "author": "Liu, Sheng and {The {ELR} Group}", "title": "Early {\"}quotes{\"} Learning",
            "year": "2020", "journal": "Advances in NeurIPS 33", "month": "Jul",
          ], line: 4),
        .init(type: "misc", key: "b", fields: [:], line: 10),
      ])
  }

  @Test(arguments: [
    ("@article{, title = {x}}", 1, "this @article has no key; write @article{key, title = {...}}"),
    ("\n@article{a, title {x}}", 2, "expected 'name = value', found 'title{'"),
    ("@article{a, title = {x}", 1, "the file ends within an entry; add '}'"),
    ("@article{a, title = {x", 1, "the '{' that opens here is never closed"),
    ("@article{a, title = foo}", 1, "no @string has the name 'foo'; put the value in braces"),
    ("@article{a, x = 1 y = 2}", 1, "behind the value of 'x' stands neither ',' nor '}'"),
    ("@article a", 1, "'@article' needs '{' behind it; write @article{key, ...}"),
  ])
  func `a mistake is named with its line`(text: String, line: Int, message: String) {
    #expect(throws: LocatedMessage(line: line, message: message)) {
      try BibTeXReader.entries(of: text)
    }
  }

  @Test(arguments: [
    (#"M{\"u}ller"#, "Müller"), (#"\'{e}t\'e"#, "été"), (#"{\o}re \ss x"#, "øre ßx"),
    (#"na\"{\i}ve"#, "naïve"), ("{GPU} pages 1--2", "GPU pages 1–2"), (#"\emph{a} \& b"#, "a & b"),
    (#"\v{S}\u g"#, "Šğ"), ("``q''", "“q”"), (#"$\ell_2$"#, "ℓ_2"), ("a~b", "a\u{A0}b"),
  ])
  func `LaTeX's marks become letters`(source: String, text: String) {
    #expect(LaTeXText.plain(source) == text)
  }
}
