import Notebooks

/// The prose of `SampleReport`, with each block and inline at least once.
enum SampleProse {
  static var blocks: [Block] { opening + constructs + boxes + ending }

  private static let opening: [Block] = [
    heading(2, "Training on wrong labels", "training"),
    .paragraph([
      .text("A classifier that is trained on wrong labels first learns what most labels agree on"),
      .footnote(0),
      .text(" and only later "), .emphasis([.text("memorises")]),
      .text(" the wrong ones. Robust losses"), .footnote(1),
      .text(" use this. "), .reference("fig-noise"), .text(" shows what is left of the accuracy, "),
      .reference("tbl-results"), .text(" gives the numbers, "), .reference("eq-gce"),
      .text(" the loss, and "), .reference("fig-nowhere"), .text(" does not exist. We ran "),
      .expression(0), .text(" methods, and lost "), .expression(1), .text(" of them."),
    ]),
    .cell(0),
    .mathematics("\\mathcal{L}_q = \\frac{1 - p_y^q}{q}, \\quad 0 < q \\le 1", label: "eq-gce"),
    .paragraph([
      .text("With "), .mathematics("q \\to 0"), .text(" this is cross entropy, with "),
      .mathematics("q = 1"), .text(" the mean absolute error; both are "),
      .code("Loss"), .text(" values. See "),
      .link(
        destination: "https://arxiv.org/abs/1805.07836", title: "The paper", [.text("the paper")]),
      .text(" for "), .strikethrough([.text("all of")]), .text(" the "),
      .strong([.text("details")]), .text(", and the same note"), .footnote(0), .text("."),
    ]),
    heading(3, "What noise does", "what-noise-does"),
    .cell(1),
    .cell(2),
    heading(2, "Pictures", "pictures"),
    .paragraph([.text("The panels of "), .reference("fig-panels"), .text(" stand side by side.")]),
    .cell(3),
    .cell(4),
  ]

  private static let constructs: [Block] = [
    heading(2, "Other things on a page", "sec-other"),
    .paragraph([.text("Tasks, then a numbered list, then a quotation.")]),
    .list(
      Block.List(
        start: nil, isTight: true,
        items: [
          .init(blocks: [.paragraph([.text("Train with clean labels")])], isDone: true),
          .init(blocks: [.paragraph([.text("Train with real noise")])], isDone: false),
        ])),
    .list(
      Block.List(
        start: 3, isTight: false,
        items: [
          .init(blocks: [.paragraph([.text("Draw wrong labels.")])]),
          .init(blocks: [.paragraph([.text("Train.")]), .quote([.paragraph([.text("A quote.")])])]),
        ])),
    .quote([.paragraph([.text("What gets measured gets compared.")])]),
    .table(
      Block.Table(
        alignments: [nil, .center, .right],
        header: [[.text("Method")], [.text("Year")], [.text("Parameters")]],
        rows: [
          [[.text("Cross entropy")], [.text("–")], [.text("0")]],
          [[.code("GCE")], [.text("2018")], [.text("1")]],
        ], caption: [.text("The methods, by hand.")], label: "tbl-methods")),
    .code(language: "sh", text: "scripts/swiftnb render notebooks/noise.swiftmd -P noise=0.2\n"),
    .code(language: "swift", text: "let shown = \"only \\(shown + 1)\"  // never run\n"),
    .html("<p>Raw <mark>HTML</mark> of the author.</p>"),
    .thematicBreak,
  ]

  private static let boxes: [Block] =
    Block.Callout.Kind.allCases.map { kind in
      .callout(
        .init(
          kind: kind, title: kind == .tip ? [.text("A tip with a title")] : [],
          blocks: [
            .paragraph([.text("What a \(kind.rawValue) says, in a sentence or two of text.")])
          ]))
    } + [
      .tabset([
        .init(title: [.text("On macOS")], blocks: [.paragraph([.text("Install Xcode.")])]),
        .init(
          title: [.text("On Linux")],
          blocks: [.code(language: "sh", text: "apt install libcairo2-dev libpng-dev\n")]),
      ]),
      .division(
        AttributeList(id: "note", classes: ["aside"]), [.paragraph([.text("In a box of its own.")])]
      ),
    ]

  private static let ending: [Block] = [
    heading(2, "Where it ends", "where-it-ends"),
    .cell(5), .cell(6), .cell(7),
  ]

  private static func heading(_ level: Int, _ text: String, _ id: String) -> Block {
    .heading(.init(level: level, inlines: [.text(text)], id: id))
  }
}
