import Testing

@testable import Notebooks

@Suite struct BibliographyTests {
  private func notebook(_ header: String, _ files: [String: String]) throws -> Notebook {
    try Notebook(
      reading: "---\n\(header)\n---\n[@a; @b]\n", path: "notes/n.swiftmd", files: { files[$0] })
  }

  @Test func `works of files stand beside those of the header`() throws {
    let found = try notebook(
      "references:\n  - id: a\n    title: A\nbibliography: x/r.bib",
      [
        "x/r.bib": """
        @inproceedings{b, author = {Ann Lee and Bo Sun and others}, title = {{B}}, year = 1999,
          booktitle = {ICML}, eprint = {1234.5678}, archivePrefix = {arXiv}}
        """
      ])
    #expect(found.frontMatter.references.map(\.key) == ["a", "b"])
    let source = found.frontMatter.references[1]
    #expect(source.authors == ["Ann Lee", "Bo Sun", "et al."])
    #expect(source.shortAuthors == "Lee et al.")
    #expect(source.title == "B")
    #expect(source.year == "1999")
    #expect(source.venue == "ICML")
    #expect(source.url == "https://arxiv.org/abs/1234.5678")
    #expect(found.includedFiles == ["x/r.bib"])
  }

  @Test(arguments: [
    (
      "bibliography: r.bib", [:],
      "notes/n.swiftmd:1:1: there is no file 'notes/r.bib' with references; correct 'bibliography:'"
    ),
    (
      "bibliography: [r.bib, s.bib]", ["r.bib": "@a{a}@b{b}", "s.bib": "\n@c{a}"],
      "notes/s.bib:2:1: the reference 'a' is already there; choose another key"
    ),
    (
      "bibliography: r.bib", ["r.bib": "@a{a}@b{b"],
      "notes/r.bib:1:1: this @b has no key; write @b{key, title = {...}}"
    ),
  ])
  func `a mistake names its file`(header: String, files: [String: String], message: String) {
    do {
      _ = try notebook(header, files)
      Issue.record("nothing was found")
    } catch {
      #expect("\(error)".split(separator: "\n").contains { $0 == message })
    }
  }
}
