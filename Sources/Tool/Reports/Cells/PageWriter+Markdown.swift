import Notebooks
import Outputs

extension PageWriter {
  /// Markdown that a cell shows.
  mutating func markup(ofMarkdown source: String) -> HTML {
    TextBlock(stream: .display, text: source).markup
  }
}
