import Notebooks
import Outputs

/// What an index page says of one report.
public struct ReportSummary: Sendable {
  /// The report's address from the index page, not yet percent-encoded.
  public var link: String
  var title: HTML
  var subtitle: String
  var description: String
  var date: String
  /// Claims by what became of them.
  var verdicts: [Claim.Verdict: Int]
  /// The first drawing that a reader of the report sees.
  var thumbnail: Display?
  /// Whether every cell came to its end.
  var isComplete: Bool
}

extension Report {
  /// Title, description, first drawing and claims; `link` leads from the index to the report.
  public func summary(link: String) -> ReportSummary {
    let matter = notebook.frontMatter
    let claims = outputs.cells.flatMap(\.outputs).compactMap { output in
      if case .claim(let claim) = output { claim.verdict } else { nil }
    }
    return ReportSummary(
      link: link, title: "\(PageTitle(of: notebook).inlines.plainText(outputs.text))",
      subtitle: matter.subtitle ?? "", description: matter.description ?? "",
      date: matter.date ?? "", verdicts: Dictionary(claims.map { ($0, 1) }, uniquingKeysWith: +),
      thumbnail: firstDrawing,
      isComplete: outputs.cells.allSatisfy { $0.state == .finished || $0.state == .notEvaluated })
  }

  /// A chart before a picture: pictures show data, charts results.
  private var firstDrawing: Display? {
    let shown = zip(notebook.cells, outputs.cells).filter {
      $0.0.options.include && $0.0.options.output
    }
    let drawings = shown.flatMap(\.1.outputs).compactMap { output -> Display? in
      if case .display(let display) = output, display.isDrawn { display } else { nil }
    }
    let chart = drawings.first { if case .chart = $0.content { true } else { false } }
    return chart ?? drawings.first
  }
}
