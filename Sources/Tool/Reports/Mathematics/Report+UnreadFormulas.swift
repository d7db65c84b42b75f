public import Notebooks

extension Report {
  /// The formulas of `notebook` that a report shows as their source, because the converter can't
  /// read them: in reading order, each once.
  public static func unreadFormulas(in notebook: Notebook) -> [String] {
    var seen: Set<String> = []
    return notebook.formulas.filter { formula in
      !Mathematics(source: formula, isBlock: false).isRead && seen.insert(formula).inserted
    }
  }
}

extension Notebook {
  /// The formulas of prose, footnotes, title and captions.
  fileprivate var formulas: [String] {
    let noted = footnotes.flatMap(\.blocks)
    let inBlocks = (blocks + noted).flatMap(\.flattened).flatMap { block in
      if case .mathematics(let source, _) = block { return [source] }
      return block.inlines.formulas
    }
    let captions = cells.map(\.options).flatMap { options in
      options.figureCaption + options.figureSubcaptions.flatMap(\.self) + options.tableCaption
        + options.listingCaption
    }
    return inBlocks + (title + captions).formulas
  }
}

extension [Inline] {
  fileprivate var formulas: [String] {
    flatMap(\.flattened).compactMap { inline in
      switch inline {
      case .mathematics(let source), .displayedMathematics(let source): source
      default: nil
      }
    }
  }
}
