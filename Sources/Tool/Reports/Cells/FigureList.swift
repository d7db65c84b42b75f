import Outputs

/// Recorded numbers as a compact list.
struct FigureList {
  var figures: [Figure]

  var markup: HTML {
    let items = figures.map { figure -> HTML in
      """
      <div><dt>\(figure.name)</dt>\
      <dd title="\(NumberText.exact(figure.value))">\(NumberText.short(figure.value))\
      \(tolerance(of: figure))</dd></div>

      """
    }
    return "<dl class=\"figures\">\n\(items.joined())</dl>\n"
  }

  private func tolerance(of figure: Figure) -> HTML {
    let text: String? =
      switch figure.tolerance {
      case .exact: nil
      case .absolute(let width): "± \(NumberText.exact(width))"
      case .relative(let width): "± \(NumberText.short(width * 100)) %"
      case .notBelow(let width): "not below −\(NumberText.exact(width))"
      case .notAbove(let width): "not above +\(NumberText.exact(width))"
      }
    return text.map { " <small>\($0)</small>" } ?? .empty
  }
}
