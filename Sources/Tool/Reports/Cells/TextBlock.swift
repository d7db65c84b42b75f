/// What a cell printed, in a fixed-width face.
struct TextBlock {
  enum Stream {
    case output
    case error
    case display
  }

  var stream: Stream
  var text: String

  /// Empty where the text is.
  var markup: HTML {
    var shown = text.asOnTerminal
    if shown.hasSuffix("\n") { shown.removeLast() }
    guard !shown.isEmpty else { return .empty }
    // HTML drops a newline that follows <pre> at once.
    let block = "<pre>\n\(shown)</pre>" as HTML
    return switch stream {
    case .output: "<div class=\"output stdout\">\(block)</div>\n"
    case .display: "<div class=\"output value\">\(block)</div>\n"
    case .error:
      "<div class=\"output stderr\"><p class=\"stream\">Standard error</p>\(block)</div>\n"
    }
  }
}

extension String {
  /// What a terminal would show in the end: no colours, and of a line that was overwritten from
  /// its start only the last writing.
  fileprivate var asOnTerminal: String {
    let visible = replacing(/\u{1B}\[[0-9;?]*[ -\/]*[@-~]/, with: "").replacing("\r\n", with: "\n")
    guard visible.unicodeScalars.contains("\r") else { return visible }
    return visible.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\r").last ?? "" }
      .joined(separator: "\n")
  }
}
