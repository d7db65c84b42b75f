import Testing

@testable import Notebooks

@Suite struct CellMistakeTests {
  private static func errors(_ source: String) -> [String] {
    do throws(NotebookErrors) {
      _ = try Notebook(reading: source, path: "n.swiftmd")
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test(arguments: [
    (
      "```{swift}\na\n",
      "n.swiftmd:1:1: this cell has no closing fence; add ``` behind its last line"
    ),
    (
      "> ~~~{swift}\n> a\n\nb\n",
      "n.swiftmd:1:1: this cell has no closing fence; add ~~~ behind its last line"
    ),
    (
      "```{python}\na\n```\n",
      "n.swiftmd:1:1: cells are '{swift}', found '{python}'; to show code that does not run, write ```python"
    ),
    (
      "```{swift, echo=false}\na\n```\n",
      "n.swiftmd:1:1: found ', echo=false' behind '{swift'; options stand in '//| name: value' lines below the fence"
    ),
    (
      "```{swift}\n//| lable: a\n```\n",
      "n.swiftmd:2:5: a cell has no 'lable'; did you mean 'label'?"
    ),
    (
      "> ```{swift}\n> //|  fig_cap: a\n> ```\n",
      "n.swiftmd:2:8: a cell has no 'fig_cap'; did you mean 'fig-cap'?"
    ),
    ("```{swift}\n//| echo: no\n```\n", "n.swiftmd:2:11: 'echo' must be true or false, found 'no'"),
    (
      "```{swift}\n//| label: 1a\n```\n",
      "n.swiftmd:2:12: '1a' can't be a label; use letters, digits, '-' and '_', with a letter first"
    ),
    (
      "```{swift}\n//| layout-ncol: 0\n```\n",
      "n.swiftmd:2:18: 'layout-ncol' must be a whole number above 0, found the number 0"
    ),
    (
      "```{swift}\n//| fig-width: 640\n```\n",
      "n.swiftmd:2:16: 'fig-width' is in inches, and 640.0 of them are too many; 7 inches are 672 pixels"
    ),
    (
      "```{swift}\n//| code-fold: maybe\n```\n",
      "n.swiftmd:2:16: 'code-fold' must be true, false or show, found 'maybe'"
    ),
    (
      "- ```{swift}\n  //| fig-cap: [a\n  ```\n",
      "n.swiftmd:2:16: this list is not closed on its line; add a ]"
    ),
    (
      "```{swift}\n//| just words\n```\n",
      "n.swiftmd:2:5: expected 'key: value', found 'just words'"
    ),
    (
      "```{swift}\na\n  //| echo: false\n```\n",
      "n.swiftmd:3:1: this option line stands behind code; move it to the top of its cell"
    ),
    (
      "```{swift}\n//| label: a\n```\n\n```{swift}\n//| label: a\n```\n",
      "n.swiftmd:5:1: the label 'a' is already on line 1; choose another"
    ),
    ("# A {#a}\n# B {#a}\n", "n.swiftmd:2:1: the label 'a' is already on line 1; choose another"),
    (
      "::: x\na\n",
      "n.swiftmd:1:1: this division has no closing ':::'; add it behind the division's last line"
    ),
    (
      "::: {.panel-tabset}\na\n:::\n",
      "n.swiftmd:1:1: this tabset has no tabs; begin each with a heading, such as '## Results'"
    ),
    (
      "::: {.callout-tip icon=false collapse=\"true\"}\na\n:::\n",
      "n.swiftmd:1:1: the attribute 'icon' is not read here (read are title and collapse); remove it"
    ),
    (
      "a @fig-b\n",
      "n.swiftmd:1:3: nothing has the label 'fig-b'; give a figure's cell or division the label "
        + "'fig-b', or correct the name"
    ),
    (
      "# A {#sec-abc}\n\nsee\n@sec-abd",
      "n.swiftmd:4:1: nothing has the label 'sec-abd'; did you mean '@sec-abc'?"
    ),
    (
      "[see @key]",
      "n.swiftmd:1:1: no reference has the key 'key'; add it under 'references:' in the front matter"
    ),
    (
      "---\nreferences:\n  - id: a\n---\n", "n.swiftmd:3:5: this reference has no 'title'"
    ),
    ("a `{swift}`", "n.swiftmd:1:4: `{swift}` has no expression; write `{swift} expression`"),
    (
      "\u{FEFF}a\r\n`{r} b`",
      "n.swiftmd:2:2: `{r} …` is not run: inline expressions are Swift; write `{swift} …`"
    ),
  ])
  func `a mistake is named with its place and remedy`(source: String, message: String) {
    #expect(Self.errors(source) == [message])
  }

  @Test(arguments: ["`{x y}`", "`{}`", "`a {swift} b`", "```{.swift}\n```", "```{=html}\n<b>\n```"])
  func `what only looks like Swift to be run is shown`(source: String) throws {
    let notebook = try Notebook(reading: source, path: "n")
    #expect(notebook.cells.isEmpty && notebook.expressions.isEmpty)
  }
}
