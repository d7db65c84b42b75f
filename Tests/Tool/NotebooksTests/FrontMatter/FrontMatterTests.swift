import Testing

@testable import Notebooks

@Suite struct FrontMatterTests {
  private static func errors(_ header: String) -> [String] {
    do throws(NotebookErrors) {
      _ = try Notebook(reading: "---\n\(header)\n---\n", path: "n.swiftmd")
      return []
    } catch {
      return error.errors.map { "\($0.line):\($0.column): \($0.message)" }
    }
  }

  @Test func `every key reaches its setting`() throws {
    let source = """
      ---
      title: "A: b"
      subtitle: c
      author: [Ann, Bo]
      date: 2024-05-06
      description: |
        Two
        lines
      params:
        rate: 1.0
        steps: 100
        fast: true
        name: x
      toc: false
      theme: dark
      timeout: 1.5
      memory: 2 GB
      reads: a.csv
      use: [b.swift, c.swift]
      optimize: true
      ---
      Text
      """
    let notebook = try Notebook(reading: source, path: "n.swiftmd")
    var expected = FrontMatter()
    expected.title = "A: b"
    expected.subtitle = "c"
    expected.authors = ["Ann", "Bo"]
    expected.date = "2024-05-06"
    expected.description = "Two\nlines\n"
    expected.params = [
      Param(name: "rate", value: .number(1), line: 10),
      Param(name: "steps", value: .integer(100), line: 11),
      Param(name: "fast", value: .boolean(true), line: 12),
      Param(name: "name", value: .text("x"), line: 13),
    ]
    expected.toc = false
    expected.theme = .dark
    expected.timeout = 1.5
    expected.memory = 2_000_000_000
    expected.reads = ["a.csv"]
    expected.use = ["b.swift", "c.swift"]
    expected.optimize = true
    #expect(notebook.frontMatter == expected)
    #expect(notebook.blocks == [.paragraph([.text("Text")])])
  }

  @Test(arguments: ["", "Text\n", "\n---\n", "---\n---\nText", "---\n# nothing\n...\n"])
  func `a document may have no header or an empty one`(source: String) throws {
    #expect(try Notebook(reading: source, path: "n").frontMatter == FrontMatter())
  }

  @Test(arguments: [
    ("memory: 512 MB", 512_000_000), ("memory: 1.5GiB", 1_610_612_736), ("memory: 4096", 4096),
  ])
  func `memory is bytes or a size`(header: String, bytes: Int) throws {
    let notebook = try Notebook(reading: "---\n\(header)\n---\n", path: "n")
    #expect(notebook.frontMatter.memory == bytes)
  }

  @Test(arguments: [
    ("tittle: x", "2:1: front matter has no 'tittle'; did you mean 'title'?"),
    ("optimise: true", "2:1: front matter has no 'optimise'; did you mean 'optimize'?"),
    ("auhtor: x", "2:1: front matter has no 'auhtor'; did you mean 'author'?"),
    (
      "format: html",
      "2:1: front matter has no 'format'; known are title, subtitle, author, authors, date, "
        + "description, params, matrix, toc, number-sections, theme, timeout, memory, reads, "
        + "environment, use, optimize, references, bibliography"
    ),
    (
      "matrix: 1",
      "2:9: 'matrix' must be 'name: [value, value]' lines, indented below it, found the number 1"
    ),
    (
      "theme: drak",
      "2:8: 'theme' must be one of auto, light, dark, found 'drak'; did you mean 'dark'?"
    ),
    ("theme: 1", "2:8: 'theme' must be text, found the number 1; put it in quotes"),
    ("references: a", "2:13: 'references' must be a list of references, found 'a'"),
    (
      "bibliography: a.bib",
      "1:1: there is no file 'a.bib' with references; correct 'bibliography:'"
    ),
    ("title: 2024", "2:8: 'title' must be text, found the number 2024; put it in quotes"),
    ("title:", "2:1: 'title' must be text, found nothing; put it in quotes"),
    ("toc: yes", "2:6: 'toc' must be true or false, found 'yes'"),
    ("timeout: 0", "2:10: 'timeout' must be a number of seconds above 0, found the number 0"),
    (
      "memory: lots",
      "2:9: 'memory' must be bytes or a size such as '2 GB' or '512 MB', found 'lots'"
    ),
    (
      "use: [a, 1]",
      "2:10: 'use' must be text or a list of texts, found the number 1 in it; put it in quotes"
    ),
    ("author: a\nauthors: b", "3:1: 'author' and 'authors' mean the same; keep one"),
    (
      "params: 3",
      "2:9: 'params' must be 'name: value' lines, indented below it, found the number 3"
    ),
    (
      "params:\n  learning-rate: 1",
      "3:3: 'learning-rate' can't name a param: cells read it as params.learning-rate; "
        + "use letters, digits and '_', with a letter first"
    ),
    (
      "params:\n  class: 1",
      "3:3: 'class' is a word of Swift and can't name a param; choose another name"
    ),
    (
      "params:\n  a: [1]",
      "3:3: the param 'a' must be true or false, a number or text, found a list"
    ),
    ("- a", "2:1: front matter is made of 'key: value' lines, found a list"),
    ("title: [a", "2:8: this list is not closed on its line; add a ]"),
  ])
  func `a mistake is named with its place and remedy`(header: String, message: String) {
    #expect(Self.errors(header) == [message])
  }

  @Test func `a header that nothing closes is an error`() {
    let message =
      "the front matter that begins here has no closing '---'; add it, or leave an empty line "
      + "before a '---' that is a thematic break"
    let expected = NotebookErrors(
      [LocatedMessage(line: 1, message: message)], origins: LineOrigins(path: "n"))
    #expect(throws: expected) { try Notebook(reading: "---\na: 1\n", path: "n") }
  }

  @Test func `all mistakes are reported, in the order of their lines`() {
    #expect(Self.errors("toc: 1\nmatrix: 2\ntoc2: 3").count == 3)
    #expect(Self.errors("b: 1\nmatrix: 2").map { $0.prefix(3) } == ["2:1", "3:9"])
  }

  @Test func `contextual words of Swift may name a param`() throws {
    let notebook = try Notebook(reading: "---\nparams:\n  set: 1\n  größe_2: 2\n---\n", path: "n")
    #expect(notebook.frontMatter.params.map(\.name) == ["set", "größe_2"])
  }
}
