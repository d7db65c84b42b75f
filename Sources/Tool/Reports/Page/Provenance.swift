import Foundation
import Notebooks

/// What a reader needs to make the page again.
struct Provenance {
  var facts: ReportFacts
  var notebook: Notebook

  var markup: HTML {
    var rows: [HTML] = [
      row("Notebook", "<code>\(notebook.path)</code>"),
      row("Engine", "swiftnb \(facts.engineVersion)"),
      row("Toolchain", "\(facts.toolchain)"),
      row("Profile", "\(facts.profile)"),
    ]
    if let commit = facts.commit { rows.append(row("Commit", "<code>\(commit)</code>\(state)")) }
    let data = facts.dataDigests.sorted { $0.key < $1.key }.map { path, digest -> HTML in
      "<li><span class=\"path\">\(path)</span> <code class=\"digest\">\(digest)</code></li>\n"
    }
    if !data.isEmpty { rows.append(row("Data", "<ul>\n\(data.joined())</ul>")) }
    if !facts.timings.isEmpty { rows.append(row("Times", times)) }
    return "<dl>\n\(rows.joined())</dl>\n"
  }

  private var times: HTML {
    let parts = facts.timings.map { "\($0.name) \(Self.text(ofSeconds: $0.seconds))" }
    return "<span\(HTML.measured(true))>\(parts.joined(separator: ", "))</span>"
  }

  /// Seconds with two decimals, for the page and the index.
  static func text(ofSeconds seconds: Double) -> String {
    String(format: "%.2f s", seconds)
  }

  private var state: HTML {
    facts.isDirty.map { $0 ? ", with changes that are not committed" : ", clean" } ?? .empty
  }

  private func row(_ name: String, _ value: HTML) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }
}
