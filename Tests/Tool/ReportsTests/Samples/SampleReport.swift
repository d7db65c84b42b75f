import Foundation
import Notebooks
import Outputs

@testable import Reports

/// A notebook that uses every construct, with outputs as its cells would leave them.
enum SampleReport {
  static let notebook = Notebook(
    path: "notebooks/noise.swiftmd", source: "", frontMatter: frontMatter,
    blocks: SampleProse.blocks, cells: SampleCells.cells,
    expressions: [
      InlineExpression(code: "results.count", line: 30, column: 9),
      InlineExpression(code: "lost", line: 31, column: 4),
    ],
    footnotes: [
      Footnote(
        name: "seeds",
        blocks: [.paragraph([.text("Seeds 0, 1 and 2; the same for every method.")])]),
      Footnote(
        name: "gce",
        blocks: [
          .paragraph([
            .text("Zhang and Sabuncu, "), .emphasis([.text("Generalized cross entropy loss")]),
            .text(", NeurIPS 2018."),
          ])
        ]),
    ])

  static let report = Report(
    notebook: notebook,
    outputs: NotebookOutputs(cells: SampleCells.outputs, inlines: ["3", nil], opened: [:]),
    facts: facts)

  static let facts = ReportFacts(
    engineVersion: "0.1.0", toolchain: "Swift 6.3.1",
    commit: "5550a1a0c2b94f6c8f3d8a7e1b2c3d4e5f60718", isDirty: true,
    dataDigests: [
      "digits.csv.gz": "sha256:09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22",
      "mnist_5k.csv.gz": "sha256:2f1b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f80",
    ],
    params: frontMatter.params, profile: "quick")

  /// The folder of the checkout.
  static let templates = TemplateFolder(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "templates"))

  private static var frontMatter: FrontMatter {
    var matter = FrontMatter()
    matter.title = "How much label noise a small network bears"
    matter.subtitle = "Cross entropy against two robust methods on the UCI digits"
    matter.authors = ["Ada Example", "Grace Sample"]
    matter.date = "2026-11-24"
    matter.description = """
      Wrong labels teach a network wrong answers. This notebook measures how fast accuracy falls \
      as more of the training labels are wrong, and how much of it two robust methods keep.
      """
    matter.params = [
      Param(name: "seeds", value: .integer(3), line: 8),
      Param(name: "noise", value: .number(0.4), line: 9),
      Param(name: "method", value: .text("gce"), line: 10),
    ]
    return matter
  }
}
