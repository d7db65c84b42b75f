import Foundation

/// The reports of one call, ready to be published.
struct SiteReports {
  struct Entry {
    var record: SiteRecord
    /// The report's files by their paths in the site.
    var files: [String: Data]
  }

  var reports: [Entry]
  /// The folders that the call named, below the project; an empty path is the project itself.
  ///
  /// Their notebooks are complete: what was published from them and is not among `reports` is gone.
  var scope: [String]

  /// Whether a notebook that was published lies in the scope and is there no more.
  func isGone(_ notebook: String) -> Bool {
    let isInScope = scope.contains { $0.isEmpty || notebook.hasPrefix($0 + "/") }
    return isInScope && !reports.contains { $0.record.notebook == notebook }
  }
}
