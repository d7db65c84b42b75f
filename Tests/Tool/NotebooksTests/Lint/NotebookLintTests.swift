import Testing

@testable import Notebooks

@Suite struct NotebookLintTests {
  /// Each case is a document and the findings as `line rule`.
  @Test(arguments: [
    ("a\n\n![](b.png)\n", ["3 missing-alternative-text"]),
    ("![a](gone.png) [b](gone.md#x)\n", ["1 broken-link", "1 broken-link"]),
    ("[a](#nowhere) [b](#there) [c](https://a.b)\n\n# There\n", ["1 broken-link"]),
    ("# A\n\n### B\n", ["3 heading-order"]),
    ("---\nparams:\n  used: 1\n  unused: 2\n---\n`{swift} params.used`\n", ["4 unused-param"]),
    ("```{swift}\n//| label: tbl-a\n1\n```\n", ["1 missing-caption"]),
    (
      "a\n\n```{swift}\n//| label: fig-a\n1\n```\n",
      ["3 missing-alternative-text", "3 missing-caption"]
    ),
    ("```{swift}\n//| ech: true\n1\n```\n@fig-a", ["2 document", "5 document"]),
    ("# A\n\n![a](b.png)\n", []),
  ])
  func `findings`(source: String, findings: [String]) {
    let lint = NotebookLint(of: source, path: "n.swiftmd") { $0 == "b.png" }
    #expect(lint.findings.map { "\($0.line) \($0.rule.rawValue)" } == findings)
  }
}
