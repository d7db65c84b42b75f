import Notebooks
import Outputs

extension PageWriter {
  /// A cell's code and what it left behind, as far as its options show them.
  mutating func markup(ofCell index: Int) -> HTML {
    let cell = notebook.cells[index]
    let options = cell.options
    let result = self.result(ofCell: index)
    let groups = OutputGroup.groups(of: result.outputs, options: options)
    // A failure shows even where nothing else of the cell does.
    guard options.include || result.state == .failed || !groups.isEmpty else {
      noteHiddenClaims(in: result.outputs)
      return .empty
    }
    if !options.include || !options.output { noteHiddenClaims(in: result.outputs) }
    let id = cellId(of: cell)
    cellIds[index] = id
    let shown = code(of: cell, isFailed: result.state == .failed) + state(of: result)
    let left = markup(of: groups, in: cell)
    guard !shown.isEmpty || !left.isEmpty else { return .empty }
    return """
      <div class="cell \(result.state.cssClass)" id="\(id)">
      \(shown)\(left)</div>

      """
  }

  /// What the cell did; nothing where the outputs end before it.
  func result(ofCell index: Int) -> NotebookOutputs.Cell {
    index < outputs.cells.count
      ? outputs.cells[index] : NotebookOutputs.Cell(state: .notReached, outputs: [])
  }

  private mutating func cellId(of cell: Cell) -> String {
    let options = cell.options
    // Numbered labels belong to the figure, table or listing inside.
    let isInside = options.label.map { References.Kind(ofLabel: $0) != nil } ?? true
    let own = isInside ? nil : anchors.once(options.label)
    return own ?? anchors.unique("cell-\(cell.index + 1)")
  }

  private mutating func code(of cell: Cell, isFailed: Bool) -> HTML {
    let options = cell.options
    guard isFailed || options.echo && options.include else { return .empty }
    let block = CodeBlock(language: "swift", text: cell.code).markup
    let folded: HTML
    switch options.codeFold {
    case .no: folded = block
    case .yes, .shown:
      let isOpen = options.codeFold == .shown || isFailed
      folded = """
        <details class="fold"\(isOpen ? " open" : "" as HTML)>\
        <summary>\(options.codeSummary ?? "Code")</summary>
        \(block)</details>

        """
    }
    let name = options.isNumberedListing ? references.name(of: options.label) : nil
    let caption = caption(name: name, options.listingCaption)
    guard !caption.isEmpty else { return folded }
    let id = options.isNumberedListing ? anchors.once(options.label) : nil
    return "<figure class=\"listing\"\(.attribute("id", id))>\n\(folded)\(caption)</figure>\n"
  }

  private func state(of result: NotebookOutputs.Cell) -> HTML {
    switch result.state {
    case .finished, .failed, .notEvaluated: .empty
    case .notReached:
      "<p class=\"not-reached\">Not reached: the notebook stopped before this cell.</p>\n"
    }
  }

  private mutating func noteHiddenClaims(in outputs: [CellOutput]) {
    for case .claim(let claim) in outputs {
      claims.append(ClaimPanel.Entry(claim: claim, id: nil))
    }
  }
}

extension NotebookOutputs.State {
  /// Its name in the style sheet.
  fileprivate var cssClass: String {
    switch self {
    case .finished: "finished"
    case .failed: "failed"
    case .notReached: "unreached"
    case .notEvaluated: "unevaluated"
    }
  }
}
