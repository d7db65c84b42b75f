import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct MarkdownReportTests {
  private let source = """
    ---
    title: A_b
    ---

    Seen in @fig-a: `{swift} n`, not `{swift} m` and not `@fig-a`.

    ::: {.callout-note}
    Noted, by a@fig-a.
    :::

    ```{swift}
    //| label: fig-a
    //| fig-cap: Up & down
    show(chart)
    ```

    ```swift
    ::: `{swift} n`
    ```
    """

  private func written(_ outputs: [CellOutput]) throws -> (text: String, files: [String: Data]) {
    let notebook = try Notebook(reading: source, path: "n.swiftmd")
    let all = NotebookOutputs(
      cells: [.init(state: .finished, outputs: outputs)], inlines: ["4 < 5", nil], opened: [:])
    return Report(
      notebook: notebook, outputs: all, facts: ReportFacts(engineVersion: "1", toolchain: "S")
    ).markdown(picturesIn: "n files")
  }

  @Test func `prose keeps its words, values and numbers stand in it`() throws {
    let text = try written([]).text
    #expect(
      text.hasPrefix(
        "# A\\_b\n\nSeen in Figure\u{A0}1: 4 \\< 5, not `m` (not reached) and not `@fig-a`."))
    #expect(text.contains("\n\n> [!NOTE]\n> Noted, by a@fig-a.\n\n"))
    #expect(text.contains("```swift\nshow(chart)\n```"))
    #expect(text.contains("```swift\n::: `{swift} n`\n```"))
    #expect(text.hasSuffix("Made by swiftnb 1 from `n.swiftmd` (profile quick).\n"))
  }

  @Test func `a chart is a file on white with its caption`() throws {
    let (text, files) = try written([.display(.chart(SampleChart.curves()))])
    let svg = try #require(files["picture-1.svg"].map { String(decoding: $0, as: UTF8.self) })
    #expect(svg.hasPrefix("<svg"))
    #expect(svg.contains("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"))
    #expect(text.contains("](./n%20files/picture-1.svg)\n\n**Figure 1** Up &amp; down"))
  }

  @Test func `tables, figures, claims and failures have their forms`() throws {
    let table = TableOutput(
      columns: [.init(title: "a|b", isNumeric: false), .init(title: "n", isNumeric: true)],
      rows: [["x*", "1"]])
    let claim = Claim(
      statement: "It <b>holds", condition: .isAtLeast(1), estimate: 2, lower: 2, upper: 2,
      pValue: nil, seeds: 1, isExact: true, spec: nil, line: 5)
    let text = try written([
      .standardOutput("```\n"), .display(.table(table)), .claim(claim),
      .figure(Figure(name: "t", value: 2, tolerance: .relative(1), line: 6, isMeasured: true)),
      .failure(CellFailure(kind: .thrown, message: "no\nmore", line: 7)),
    ]).text
    #expect(text.contains("````\n```\n````"))
    #expect(text.contains("| a\\|b | n |\n| --- | --: |\n| x\\* | 1 |"))
    #expect(text.contains("| Holds | It \\<b\\>holds | 2 | ≥ 1 |"))
    #expect(text.contains("- **Holds:** It \\<b\\>holds (2, needed ≥ 1)"))
    #expect(text.contains("| t | 2 (measured) |"))
    #expect(text.contains("> **This cell threw an error** at n.swiftmd:7: no more"))
  }
}
