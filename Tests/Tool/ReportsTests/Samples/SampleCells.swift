import Notebooks
import Outputs

/// The cells of `SampleReport` and what they left behind.
enum SampleCells {
  static let cells: [Cell] = [
    cell(
      0,
      """
      import SwiftNotebook

      /// The share of labels that are drawn anew.
      let noise = params.noise
      let digits = try Digits.bundled().split(test: 0.2, seed: 7)
      print("training on \\(digits.train.count) images, \\(Int(noise * 100)) % of labels wrong")
      for epoch in 0..<3 where epoch % 2 == 0 { show("epoch \\(epoch)") }
      """),
    cell(1, "Chart(results) { Line(x: \\.noise, y: \\.accuracy, color: \\.method) }") {
      $0.label = "fig-noise"
      $0.figureCaption = [
        .text(
          "Accuracy on clean test labels against the share of wrong training labels, mean over "),
        .text("three seeds. Robust losses keep more of it, and "),
        .emphasis([.text("keep it longer")]),
        .text("."),
      ]
      $0.codeFold = .yes
      $0.codeSummary = "How the chart is made"
    },
    cell(
      2,
      """
      show(results.table)
      record("accuracy.gce", results.gce.mean, within: .absolute(0.01))
      claim("GCE beats cross entropy at 40 % noise", results.gain, isAtLeast: 0.05)
      """
    ) {
      $0.label = "tbl-results"
      $0.tableCaption = [.text("Accuracy at 40 % noise, mean over three seeds.")]
    },
    cell(3, "show(face); show(face)") {
      $0.label = "fig-panels"
      $0.layoutColumns = 2
      $0.figureCaption = [.text("The same face twice.")]
      $0.figureSubcaptions = [[.text("before")], [.text("after")]]
      $0.echo = false
    },
    cell(4, "Chart(results, width: 860) { … }") { $0.codeFold = .shown },
    cell(5, "let hidden = 1") { $0.eval = false },
    cell(
      6,
      """
      let predictions = model(images)
      require(predictions.shape[1] == labels.shape[1], "…")
      """),
    cell(7, "Chart(curves) { Line() }") {
      $0.label = "fig-late"
      $0.figureCaption = [.text("A chart that was never drawn.")]
    },
  ]

  static let outputs: [NotebookOutputs.Cell] = [
    .init(
      state: .finished,
      outputs: [
        .standardOutput("training on 1437 images, "),
        .standardOutput("40 % of labels wrong\n"),
        .standardError("warning: 3 images have no label; they are left out\n"),
        .display(.text("epoch 0")), .display(.text("epoch 2")),
        .display(
          .markdown("A *shown* text[^1] with `code`.\n\n## Pictures\n\n[^1]: From the cell.")),
      ]),
    .init(state: .finished, outputs: [.display(.chart(SampleChart.curves()))]),
    .init(
      state: .finished,
      outputs: [
        .display(.table(results)),
        .figure(.init(name: "accuracy.gce", value: 0.8731, tolerance: .absolute(0.01), line: 52)),
        .figure(.init(name: "accuracy.ce", value: 0.7012, tolerance: .relative(0.02), line: 53)),
        .figure(.init(name: "epochs", value: 30, tolerance: .exact, line: 54)),
      ] + claims.map(CellOutput.claim)),
    .init(
      state: .finished,
      outputs: [.display(.image(SampleChart.face)), .display(.image(SampleChart.face))]),
    .init(
      state: .finished,
      outputs: [.display(.chart(SampleChart.curves(title: "A wide chart", width: 860)))]),
    .init(state: .notEvaluated, outputs: []),
    .init(
      state: .failed,
      outputs: [
        .standardOutput("forward pass\n"),
        .failure(
          .init(
            kind: .trapped, message: "cannot compare [64, 10] with [64, 9]: one class is missing",
            line: 88,
            details: """
              0 [ra] require(_:_:) in Tensors
              1 cell 7 in noise.swiftmd at line 88
              """)),
      ]),
    .init(state: .notReached, outputs: []),
  ]

  private static let claims: [Claim] = [
    Claim(
      statement: "GCE beats cross entropy at 40 % noise", condition: .isAtLeast(0.05),
      estimate: 0.1719, lower: 0.1521, upper: 0.1917, pValue: 0.0004, seeds: 3, isExact: false,
      spec: "36.1", line: 55),
    Claim(
      statement: "Co-teaching loses less than a point on clean labels", condition: .isAtMost(0.01),
      estimate: 0.0087, lower: 0.0041, upper: 0.0133, pValue: 0.21, seeds: 3, isExact: false,
      spec: nil, line: 56),
    Claim(
      statement: "Cross entropy keeps 80 % accuracy at 40 % noise", condition: .isAtLeast(0.8),
      estimate: 0.7012, lower: 0.6904, upper: 0.712, pValue: 0.998, seeds: 3, isExact: false,
      spec: nil, line: 57),
    Claim(
      statement: "The network has fewer than 10,000 weights", condition: .isAtMost(10_000),
      estimate: 9_610, lower: 9_610, upper: 9_610, pValue: nil, seeds: 1, isExact: true, spec: nil,
      line: 58),
  ]

  private static let results = TableOutput(
    columns: [
      .init(title: "Method", isNumeric: false), .init(title: "Accuracy", isNumeric: true),
      .init(title: "± 95 %", isNumeric: true), .init(title: "ECE", isNumeric: true),
    ],
    rows: [
      ["Cross entropy", "0.701", "0.011", "0.183"],
      ["Generalised cross entropy", "0.873", "0.008", "0.041"],
      ["Co-teaching", "0.902", "0.006", "0.037"],
    ])

  private static func cell(
    _ index: Int, _ code: String, _ set: (inout CellOptions) -> Void = { _ in }
  ) -> Cell {
    var options = CellOptions()
    set(&options)
    return Cell(
      index: index, line: 20 + index * 10, codeLine: 21 + index * 10, code: code, options: options)
  }
}
