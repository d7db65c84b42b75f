import Notebooks
import Outputs

/// Neighbouring outputs of a cell that the page shows as one.
enum OutputGroup: Equatable {
  case text(TextBlock.Stream, String)
  /// One figure of the page with one panel or several.
  case drawing([Display])
  case display(Display)
  /// Displays side by side.
  case grid([Display])
  case figures([Figure])
  case claims([Claim])
  case failure(CellFailure)

  /// The groups of `outputs` that `options` let a reader see, in order.
  static func groups(of outputs: [CellOutput], options: CellOptions) -> [OutputGroup] {
    let shown = outputs.filter { $0.isShown(by: options) }
    var groups = shown.map(group).reduce(into: [OutputGroup]()) { groups, next in
      guard let last = groups.last, let joined = last.joined(with: next) else {
        return groups.append(next)
      }
      groups[groups.count - 1] = joined
    }
    if options.isNumberedFigure || !options.figureCaption.isEmpty
      || !options.figureSubcaptions.isEmpty
    {
      gatherPanels(in: &groups)
    } else if options.layoutColumns ?? 1 > 1 {
      groups = gridded(groups)
    }
    return groups
  }

  private static func group(of output: CellOutput) -> OutputGroup {
    switch output {
    case .standardOutput(let text): .text(.output, text)
    case .standardError(let text): .text(.error, text)
    case .display(let display): display.isDrawn ? .drawing([display]) : .display(display)
    case .figure(let figure): .figures([figure])
    case .claim(let claim): .claims([claim])
    case .failure(let failure): .failure(failure)
    }
  }

  /// Printed text, recorded figures and claims join what stands before them; displays do not.
  private func joined(with next: OutputGroup) -> OutputGroup? {
    switch (self, next) {
    case (.text(let stream, let text), .text(let other, let more)) where stream == other:
      .text(stream, text + more)
    case (.figures(let figures), .figures(let more)): .figures(figures + more)
    case (.claims(let claims), .claims(let more)): .claims(claims + more)
    default: nil
    }
  }

  /// Makes one figure of all drawings, where the first stood; of all displays, without drawings.
  private static func gatherPanels(in groups: inout [OutputGroup]) {
    let hasDrawings = groups.contains { if case .drawing = $0 { true } else { false } }
    let panels = groups.map { group -> [Display] in
      switch group {
      case .drawing(let displays): displays
      case .display(let display): hasDrawings ? [] : [display]
      default: []
      }
    }
    guard let first = panels.firstIndex(where: { !$0.isEmpty }) else { return }
    groups = zip(groups, panels).enumerated().compactMap { index, pair in
      if index == first { return .drawing(panels.flatMap(\.self)) }
      return pair.1.isEmpty ? pair.0 : nil
    }
  }

  private static func gridded(_ groups: [OutputGroup]) -> [OutputGroup] {
    groups.reduce(into: [OutputGroup]()) { result, group in
      let displays: [Display]
      switch group {
      case .drawing(let panels): displays = panels
      case .display(let display): displays = [display]
      default: return result.append(group)
      }
      guard case .grid(let before)? = result.last else { return result.append(.grid(displays)) }
      result[result.count - 1] = .grid(before + displays)
    }
  }
}

extension Display {
  /// Whether it is a picture to look at, not text to read.
  var isDrawn: Bool {
    switch content {
    case .image, .chart: true
    case .text, .markdown, .html, .table, .measured: false
    }
  }
}

extension CellOutput {
  /// Failures always show.
  fileprivate func isShown(by options: CellOptions) -> Bool {
    switch self {
    case .failure: true
    case .standardError: options.include && options.output && options.warning
    case .standardOutput, .display, .figure, .claim: options.include && options.output
    }
  }
}

extension CellOptions {
  /// Whether the label asks for a figure's number.
  var isNumberedFigure: Bool { label.map(References.Kind.init(ofLabel:)) == .figure }

  /// Whether the label asks for a table's number.
  var isNumberedTable: Bool { label.map(References.Kind.init(ofLabel:)) == .table }

  /// Whether the label asks for a listing's number.
  var isNumberedListing: Bool { label.map(References.Kind.init(ofLabel:)) == .listing }
}
