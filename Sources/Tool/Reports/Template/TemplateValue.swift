/// What a name in a template stands for.
enum TemplateValue: Equatable {
  /// Escaped where it goes in.
  case text(String)
  /// Goes in as it is.
  case markup(HTML)
  /// Decides whether a section shows.
  case flag(Bool)
  /// Repeats a section, each time with these names before the outer ones.
  case list([[String: TemplateValue]])

  /// Whether a section under this value shows at all.
  var isPresent: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .markup(let html): !html.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    }
  }
}
