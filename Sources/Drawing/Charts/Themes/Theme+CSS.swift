extension Theme {
  private var declarations: String {
    let roles: [Role] = (0..<8).map { .series($0) } + [.ink, .muted, .grid, .surface, .heat]
    return roles.map { "\($0.variable): \(color(of: $0));" }.joined(separator: " ")
  }

  /// The variables that the charts' colours refer to, for a page that follows the reader's setting
  /// and can be forced by `data-theme="light"` or `"dark"` on its root element.
  public static var css: String {
    """
    :root { \(light.declarations) }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(dark.declarations) } }
    :root[data-theme="dark"] { \(dark.declarations) }

    """
  }
}
