import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

/// What GitHub does not know is written as what it does.
@Suite struct MarkdownConstructTests {
  private func written(
    _ prose: String, matter: String = "", images: [String: Data] = [:], values: [String?] = []
  ) throws -> (text: String, files: [String: Data]) {
    let notebook = try Notebook(
      reading: "---\ntitle: T\n\(matter)---\n\n\(prose)\n", path: "n.swiftmd")
    return Report(
      notebook: notebook, outputs: NotebookOutputs(cells: [], inlines: values, opened: [:]),
      facts: ReportFacts(engineVersion: "1", toolchain: "S"), images: images
    ).markdown(picturesIn: "n_files")
  }

  @Test(arguments: [
    ("a ~~b~~ *c* **d** `e` x^2^ H~2~O", "a ~~b~~ *c* **d** `e` x<sup>2</sup> H<sub>2</sub>O"),
    ("[two]{.mark} and [a](b.html \"t\"){.x}", "two and [a](b.html \"t\")"),
    (
      "$a_b$\n\n$$x^2$$ {#eq-x}\n\nSee @eq-x.",
      "$a_b$\n\n$$\nx^2\n$$\n\n(Equation 1)\n\nSee Equation\u{A0}1."
    ),
    ("a\n: b\n\nc\n: d", "**a**: b\n\n**c**: d"),
    ("- a\n  1. b\n- [x] c", "- a\n  1. b\n- [x] c"),
    ("3. a\n\n   b\n4. c", "3. a\n\n   b\n\n4. c"),
    ("> a\n>\n> > b", "> a\n>\n> > b"),
    (
      "| a | b |\n| :-: | --: |\n| `x` | 1 |\n\n: Both. {#tbl-t}",
      "**Table 1** Both.\n\n| a | b |\n| :-: | --: |\n| `x` | 1 |"
    ),
    (
      "::: {.panel-tabset}\n## One\n\na\n\n## Two\n\nb\n:::",
      "**One**\n\na\n\n**Two**\n\nb"
    ),
    ("::: {.callout-tip title=\"T\"}\na\n:::", "> [!TIP]\n> **T**\n>\n> a"),
    ("a[^n].\n\n[^n]: Note\n\n    more", "a[^1].\n\n[^1]: Note\n\n    more"),
    ("1\\. no list", "1\\. no list"),
    ("```{.sh #lst-a lst-cap=\"Cap\"}\nls\n```", "**Listing 1** Cap\n\n```sh\nls\n```"),
  ])
  func `each construct has a form`(prose: String, expected: String) throws {
    let text = try written(prose).text
    #expect(text.hasPrefix("# T\n\n\(expected)\n\n---"), "\(text)")
  }

  @Test func `figures of the prose keep their parts, and pictures lie beside the text`() throws {
    let (text, files) = try written(
      """
      ::: {#fig-f layout-ncol=2}
      ![A](a.png){#fig-a}

      ![B](b.png){#fig-b fig-alt="alt"}

      Both, see @fig-b.
      :::
      """, images: ["a.png": Data([1])])
    #expect(
      text.contains(
        """
        ![A](./n_files/picture-1.png)

        **(a)** A

        ![alt](b.png)

        **(b)** B

        **Figure 1** Both, see Figure\u{A0}1b.
        """))
    #expect(files == ["picture-1.png": Data([1])])
  }

  @Test func `works that are cited are named and listed`() throws {
    let text = try written(
      "As @a1 say [see @a1, p. 3].",
      matter:
        "references:\n  - id: a1\n    author: [A B, C D]\n    title: T_x\n    year: 2020\n    venue: V\n"
    ).text
    #expect(text.contains("As B and D (2020) say (see B and D, 2020, p. 3)."))
    #expect(text.contains("## References\n\n- A B, C D (2020). T\\_x. *V*."))
  }
}
