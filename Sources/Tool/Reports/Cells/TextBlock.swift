/// What a cell printed, in a fixed-width face.
struct TextBlock {
  enum Stream {
    case output
    case error
    case display
  }

  var stream: Stream
  var text: String

  var markup: HTML {
    let kind: HTML =
      switch stream {
      case .output: "stdout"
      case .error: "stderr\" aria-label=\"Standard error"
      case .display: "value"
      }
    let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
    // HTML drops a newline that follows <pre> at once.
    return trimmed.isEmpty ? .empty : "<pre class=\"output \(kind)\">\n\(trimmed)</pre>\n"
  }
}
