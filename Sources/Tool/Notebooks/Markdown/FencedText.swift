extension Markdown {
  /// `text` as a fenced block, behind a fence that its own backticks don't close; `information` names
  /// the language, or the cell's `{swift}`.
  public static func fenced(_ text: String, information: String = "") -> String {
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(information)\n\(text)\n\(fence)"
  }
}
