import Baselines
import Outputs

/// All recorded figures of the notebook, hidden cells' too; folded where there are many.
struct FigurePanel {
  var figures: [Figure]
  var baseline: Baseline?

  private let shownAtOnce = 12

  /// Empty without figures.
  var markup: HTML {
    guard !figures.isEmpty else { return .empty }
    let list = FigureList(figures: figures, baseline: baseline).markup
    let body: HTML =
      figures.count <= shownAtOnce
      ? list : "<details><summary>\(figures.count) figures</summary>\n\(list)</details>\n"
    return "<h2 id=\"nb-figures\">Recorded figures</h2>\n\(body)"
  }
}
