import Baselines

/// Changes as the commands that GitHub's runner shows beside the lines of a pull request.
struct GitHubAnnotations {
  var notebook: CheckedNotebook

  var lines: [String] {
    var lines = notebook.changes.compactMap { change -> String? in
      let level: String
      switch change.severity {
      case .regression: level = "error"
      case .warning: level = "warning"
      case .note: level = "notice"
      }
      let place = change.line.map { ",line=\($0)" } ?? ""
      let title = Self.property("\(change.subject.rawValue) \(change.severity.rawValue)")
      return "::\(level) file=\(Self.property(notebook.path))\(place),title=\(title)"
        + "::\(Self.message(change.sentence))"
    }
    lines += notebook.complaints.map(complaint)
    if let obstacle = notebook.obstacle {
      lines.append("::error file=\(Self.property(notebook.path))::\(Self.message(obstacle))")
    }
    return lines
  }

  /// `PATH:LINE: WORDS`, with the line where it says one.
  private func complaint(_ text: String) -> String {
    let rest = text.hasPrefix(notebook.path + ":") ? text.dropFirst(notebook.path.count + 1) : ""
    let place = rest.prefix { $0.isASCII && $0.isNumber }
    return "::error file=\(Self.property(notebook.path))"
      + (place.isEmpty ? "" : ",line=\(place)") + "::\(Self.message(text))"
  }

  private static func message(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
