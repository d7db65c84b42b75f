import Charts
import Outputs

/// Shows `value` in the report, at this place among what the cell prints.
///
/// A `Displayable` is shown as it says, any other value by its description, `()` not at all.
public func show(_ value: some Any) {
  CellRuntime.shared.show(value)
}

extension CellRuntime {
  /// Shows `value` unless it is `()`; what a cell's last expression is passed to.
  public func show(_ value: some Any) {
    guard let display = display(of: value, in: self) else { return }
    sink.send(.display(display))
  }
}

/// How `value` is shown; `nil` for `()`.
func display(of value: some Any, in runtime: CellRuntime) -> Display? {
  if value is Void { return nil }
  if let drawing = value as? any Drawable { return .drawing(drawing, of: runtime) }
  if let picture = value as? Picture { return .picture(picture) }
  if let value = value as? any Displayable { return value.display }
  return .text(String(describing: value))
}

/// The text of a value in the middle of a sentence.
func inlineText(of value: some Any, in runtime: CellRuntime) -> String {
  switch display(of: value, in: runtime)?.content {
  case .text(let text), .markdown(let text), .html(let text): text
  case .image, .chart, .table, .measured, nil: String(describing: value)
  }
}
