import Notebooks
public import Outputs

/// What an index page and the page of verdicts say of one report.
public struct ReportSummary: Codable, Equatable, Sendable {
  /// The report's address from the index page, not yet percent-encoded.
  public var link: String
  public var title: String
  public var subtitle: String
  public var description: String
  public var date: String
  /// In the order in which the report makes them.
  public var claims: [ClaimSummary]
  /// The first drawing that a reader of the report sees.
  public var thumbnail: Display?
  /// Whether every cell came to its end.
  public var isComplete: Bool
  /// What its making took; `nil` unless the user asked for times.
  public var seconds: Double?

  public init(
    link: String, title: String, subtitle: String = "", description: String = "",
    date: String = "", claims: [ClaimSummary] = [], thumbnail: Display? = nil,
    isComplete: Bool = true, seconds: Double? = nil
  ) {
    self.link = link
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.date = date
    self.claims = claims
    self.thumbnail = thumbnail
    self.isComplete = isComplete
    self.seconds = seconds
  }

  /// Claims by what became of them.
  var verdicts: [Claim.Verdict: Int] {
    Dictionary(claims.map { ($0.claim.verdict, 1) }, uniquingKeysWith: +)
  }
}

/// A claim and where in its report it stands.
public struct ClaimSummary: Codable, Equatable, Sendable {
  public var claim: Claim
  /// The id of its card; `nil` where the cell's output is hidden.
  public var id: String?

  public init(claim: Claim, id: String? = nil) {
    self.claim = claim
    self.id = id
  }
}

extension Report {
  /// Title, description, first drawing and claims; `link` leads from the index to the report.
  public func summary(link: String) -> ReportSummary {
    let matter = notebook.frontMatter
    return ReportSummary(
      link: link, title: PageTitle(of: notebook).inlines.plainText(outputs.text),
      subtitle: matter.subtitle ?? "", description: matter.description ?? "",
      date: matter.date ?? "", claims: claims, thumbnail: firstDrawing,
      isComplete: notebook.cameToItsEnd(outputs),
      seconds: facts.timings.isEmpty ? nil : facts.timings.reduce(0) { $0 + $1.seconds })
  }

  /// As the page has them: only what writes it knows the ids of the cards.
  private var claims: [ClaimSummary] {
    let title = PageTitle(of: notebook)
    var writer = PageWriter(
      notebook: notebook, outputs: outputs, images: images, headingShift: title.headingShift)
    _ = writer.markup(of: title.body)
    return writer.claims.map { ClaimSummary(claim: $0.claim, id: $0.id) }
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
