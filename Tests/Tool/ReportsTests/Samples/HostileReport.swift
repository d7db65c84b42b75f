import Foundation
import Notebooks
import Outputs

@testable import Reports

/// A report with one text at every place that text can reach.
struct HostileReport {
  var text: String

  var report: Report {
    Report(
      notebook: Notebook(
        path: text, source: text, frontMatter: frontMatter, blocks: blocks, cells: [cell, listing],
        expressions: [
          InlineExpression(code: text, line: 1, column: 1),
          InlineExpression(code: text, line: 1, column: 1),
        ],
        footnotes: [Footnote(name: text, blocks: [.paragraph([.text(text)])])]),
      outputs: NotebookOutputs(
        cells: [
          .init(state: .failed, outputs: outputs), .init(state: .notReached, outputs: []),
        ], inlines: [text, nil], opened: [text: text]),
      facts: ReportFacts(
        engineVersion: text, toolchain: text, commit: text, isDirty: true,
        dataDigests: [text: text],
        params: [Param(name: text, value: .text(text), line: 1)], profile: text))
  }

  private var frontMatter: FrontMatter {
    var matter = FrontMatter()
    matter.title = text
    matter.subtitle = text
    matter.authors = [text, text]
    matter.date = text
    matter.description = text
    return matter
  }

  /// Shown as its source: what MathML holds depends on the text.
  private var hostileFormula: String { "\\unknown " + text }

  private var inlines: [Inline] {
    [
      .text(text), .code(text), .mathematics(hostileFormula), .expression(0), .expression(1),
      .footnote(0),
      .reference(text), .link(destination: text, title: text, [.text(text)]),
      .image(source: "missing/" + text, title: text, [.text(text)]),
    ]
  }

  private var blocks: [Block] {
    [
      .heading(.init(level: 2, inlines: inlines, id: text + "a")),
      .heading(.init(level: 2, inlines: inlines, id: text + "b")),
      .paragraph(inlines), .code(language: text, text: text), .code(language: "swift", text: text),
      .mathematics(hostileFormula, label: "eq-" + text),
      .table(
        .init(
          alignments: [.left], header: [inlines], rows: [[inlines]], caption: inlines,
          label: "tbl-" + text)),
      .callout(.init(kind: .note, title: inlines, blocks: [.paragraph(inlines)])),
      .tabset([.init(title: inlines, blocks: [.paragraph(inlines)])]),
      .division(AttributeList(id: text, classes: [text]), [.paragraph(inlines)]),
      .cell(0), .cell(1),
    ]
  }

  private var cell: Cell {
    var options = CellOptions()
    options.label = "fig-" + text
    options.figureCaption = inlines
    options.figureSubcaptions = [inlines, inlines]
    options.tableCaption = inlines
    options.codeFold = .yes
    options.codeSummary = text
    return Cell(index: 0, line: 1, codeLine: 2, code: "\"\(text)\"", options: options)
  }

  private var listing: Cell {
    var options = CellOptions()
    options.label = "lst-" + text
    options.listingCaption = inlines
    return Cell(index: 1, line: 1, codeLine: 2, code: "// \(text)", options: options)
  }

  private var outputs: [CellOutput] {
    let table = TableOutput(columns: [.init(title: text, isNumeric: true)], rows: [[text]])
    var chart = SampleChart.curves(title: text)
    chart.data = table
    var image = SampleChart.face
    image.alternativeText = text
    return [
      .standardOutput(text), .standardError(text), .display(.text(text)), .display(.table(table)),
      .display(.chart(chart)), .display(.image(image)), .display(.markdown("`` \(text) ``")),
      .figure(.init(name: text, value: 1, tolerance: .exact, line: 1)),
      .claim(
        Claim(
          statement: text, condition: .isAtLeast(0), estimate: 1, lower: 0.5, upper: 1.5,
          pValue: 0.01, seeds: 3, isExact: false, spec: text, line: 1)),
      .failure(.init(kind: .thrown, message: text, line: 2, details: text)),
    ]
  }
}
