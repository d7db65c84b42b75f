public import Outputs

/// The page that compares a notebook's reports for several combinations of its params.
///
/// A pure function of its rows: equal ones give equal bytes.
public struct VariantPage: Sendable {
  /// One report: its params' values, its figures and its claims.
  public struct Row: Sendable {
    /// The report's address from the page, not yet percent-encoded.
    public var link: String
    /// The values as text, in the order of the page's params.
    public var values: [String]
    /// By name; a figure that is missing was not reached.
    public var figures: [String: Double]
    /// By their sentences.
    public var verdicts: [String: Claim.Verdict]

    public init(
      link: String, values: [String], figures: [String: Double],
      verdicts: [String: Claim.Verdict]
    ) {
      self.link = link
      self.values = values
      self.figures = figures
      self.verdicts = verdicts
    }
  }

  private let title: String
  private let params: [String]
  private let rows: [Row]

  public init(title: String, params: [String], rows: [Row]) {
    self.title = title
    self.params = params
    self.rows = rows
  }

  /// The page; throws `TemplateError` where a template is missing or malformed.
  public func html(from templates: TemplateFolder) throws -> String {
    let figures = rows.reduce(into: Set<String>()) { $0.formUnion($1.figures.keys) }.sorted()
    let claims = rows.reduce(into: Set<String>()) { $0.formUnion($1.verdicts.keys) }.sorted()
    return try templates.fill(
      "variants.html",
      with: [
        "title": .text(title),
        "feed": .text(""),
        "count": .text("\(rows.count) reports"),
        "heads": .list((params + figures + claims).map { ["name": .text($0)] }),
        "rows": .list(rows.map { row in values(of: row, figures, claims) }),
      ])
  }

  private func values(
    of row: Row, _ figures: [String], _ claims: [String]
  ) -> [String: TemplateValue] {
    let cells =
      figures.map { name -> [String: TemplateValue] in
        ["text": .text(row.figures[name].map(NumberText.short) ?? "–"), "class": .text("number")]
      }
      + claims.map { sentence -> [String: TemplateValue] in
        guard let verdict = row.verdicts[sentence] else {
          return ["text": .text("–"), "class": .text("")]
        }
        return ["text": .text(verdict.rawValue), "class": .text(verdict.cssClass)]
      }
    return [
      "link": .text(Link.encoded(row.link)),
      "params": .list(row.values.map { ["text": .text($0)] }),
      "cells": .list(cells),
    ]
  }
}
