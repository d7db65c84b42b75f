extension CellOptions {
  static let names = [
    "label", "echo", "eval", "output", "include", "warning", "error", "fig-cap", "fig-subcap",
    "fig-alt", "fig-width", "fig-height", "tbl-cap", "lst-cap", "layout-ncol", "code-fold",
    "code-summary", "timeout", "memory", "reads",
  ]

  /// Reads option lines; what is wrong with them, and what captions refer to, goes to the ledger
  /// of `assembler`.
  init(_ value: YAMLValue, assembler: inout BlockAssembler) {
    self.init()
    guard case .mapping(let entries, _) = value else {
      if case .null = value { return }
      assembler.ledger.messages.append(
        LocatedMessage(
          line: value.place.line, column: value.place.column,
          message: "an option line is '//| name: value', found \(value.kindName)"))
      return
    }
    var settings = SettingsReader(entries, known: Self.names, owner: "a cell")
    label = Self.label(&settings)
    echo = settings.boolean("echo") ?? echo
    eval = settings.boolean("eval") ?? eval
    output = settings.boolean("output") ?? output
    include = settings.boolean("include") ?? include
    warning = settings.boolean("warning") ?? warning
    error = settings.boolean("error") ?? error
    figureCaption = Self.caption("fig-cap", &settings, &assembler)
    figureSubcaptions = Self.captions("fig-subcap", &settings, &assembler)
    if let text = settings.text("fig-alt"), let place = settings.place(of: "fig-alt") {
      figureAlternativeText = assembler.expressions(in: text, at: place)
    }
    figureWidth = Self.length("fig-width", &settings)
    figureHeight = Self.length("fig-height", &settings)
    tableCaption = Self.caption("tbl-cap", &settings, &assembler)
    listingCaption = Self.caption("lst-cap", &settings, &assembler)
    layoutColumns = settings.positiveInteger("layout-ncol")
    codeFold = Self.codeFold(&settings)
    codeSummary = settings.text("code-summary")
    timeout = settings.positiveNumber("timeout", "a number of seconds above 0")
    memory = settings.bytes("memory")
    reads = settings.texts("reads") ?? []
    assembler.ledger.messages += settings.messages
  }

  private static func caption(
    _ key: String, _ settings: inout SettingsReader, _ assembler: inout BlockAssembler
  ) -> [Inline] {
    guard let text = settings.text(key), let place = settings.place(of: key) else { return [] }
    return assembler.inlines(of: text, at: place)
  }

  private static func captions(
    _ key: String, _ settings: inout SettingsReader, _ assembler: inout BlockAssembler
  ) -> [[Inline]] {
    guard let texts = settings.texts(key), let value = settings.value(key)?.value else { return [] }
    let places =
      if case .list(let items, _) = value { items.map(\.place) } else { [value.place] }
    return zip(texts, places).map { assembler.inlines(of: $0, at: $1) }
  }

  private static func label(_ settings: inout SettingsReader) -> String? {
    guard let label = settings.text("label") else { return nil }
    let isValid =
      label.utf8.first?.isLetter == true
      && label.utf8.allSatisfy { $0.isAlphanumeric || $0 == "-" || $0 == "_" }
    if !isValid, let place = settings.place(of: "label") {
      settings.report(
        place, "'\(label)' can't be a label; use letters, digits, '-' and '_', with a letter first")
    }
    return label
  }

  /// Inches in the document, as Quarto has them; CSS pixels in the model.
  private static func length(_ key: String, _ settings: inout SettingsReader) -> Double? {
    guard let inches = settings.positiveNumber(key, "a number of inches above 0") else {
      return nil
    }
    if inches > 50, let place = settings.place(of: key) {
      settings.report(
        place, "'\(key)' is in inches, and \(inches) of them are too many; 7 inches are 672 pixels")
    }
    return inches * 96
  }

  private static func codeFold(_ settings: inout SettingsReader) -> CodeFold {
    guard let value = settings.value("code-fold")?.value else { return .no }
    switch value {
    case .boolean(let isFolded, _): return isFolded ? .yes : .no
    case .text("show", _): return .shown
    case .null, .integer, .number, .text, .list, .mapping:
      return settings.mismatch("code-fold", value, "true, false or show") ?? .no
    }
  }
}
