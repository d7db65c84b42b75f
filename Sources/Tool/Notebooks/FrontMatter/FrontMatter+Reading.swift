extension FrontMatter {
  static let knownKeys = [
    "title", "subtitle", "author", "authors", "date", "description", "params", "toc", "timeout",
    "memory", "reads", "use", "optimize", "references",
  ]
  static let unsupportedKeys = ["matrix", "theme", "bibliography"]

  /// Reads the header; what is wrong with it goes to `messages`.
  init(_ header: YAMLValue, messages: inout [LocatedMessage]) {
    self.init()
    guard case .mapping(let entries, _) = header else {
      if case .null = header { return }
      messages.append(
        LocatedMessage(
          line: header.place.line, column: header.place.column,
          message: "front matter is made of 'key: value' lines, found \(header.kindName)"))
      return
    }
    var settings = SettingsReader(
      entries, known: Self.knownKeys, unsupported: Self.unsupportedKeys, owner: "front matter")
    title = settings.text("title")
    subtitle = settings.text("subtitle")
    authors = Self.authors(&settings)
    date = settings.text("date")
    description = settings.text("description")
    params = Self.params(&settings)
    toc = settings.boolean("toc") ?? toc
    timeout = settings.positiveNumber("timeout", "a number of seconds above 0")
    memory = settings.bytes("memory")
    reads = settings.texts("reads") ?? []
    use = settings.texts("use") ?? []
    optimize = settings.boolean("optimize") ?? optimize
    let sources = settings.value("references")?.value
    if case .list(let items, _)? = sources {
      references = items.compactMap { Source($0, messages: &messages) }
      messages += Self.repeatedKeys(references)
    } else if let sources {
      let _: [Source]? = settings.mismatch("references", sources, "a list of references")
    }
    messages += settings.messages
  }

  private static func repeatedKeys(_ sources: [Source]) -> [LocatedMessage] {
    var lines: [String: Int] = [:]
    return sources.compactMap { source in
      guard let earlier = lines[source.key] else {
        lines[source.key] = source.line
        return nil
      }
      return LocatedMessage(
        line: source.line,
        message: "the reference '\(source.key)' is already on line \(earlier); choose another id")
    }
  }

  private static func authors(_ settings: inout SettingsReader) -> [String] {
    let (one, several) = (settings.texts("author"), settings.texts("authors"))
    if one != nil, several != nil, let second = settings.value("authors") {
      settings.report(second.keyPlace, "'author' and 'authors' mean the same; keep one")
    }
    return one ?? several ?? []
  }

  private static func params(_ settings: inout SettingsReader) -> [Param] {
    guard let entry = settings.value("params") else { return [] }
    guard case .mapping(let entries, _) = entry.value else {
      if case .null = entry.value { return [] }
      let nothing: [Param]? = settings.mismatch(
        "params", entry.value, "'name: value' lines, indented below it")
      return nothing ?? []
    }
    return entries.compactMap { param(entry: $0, &settings) }
  }

  private static func param(entry: YAMLEntry, _ settings: inout SettingsReader) -> Param? {
    let name = entry.key
    guard isIdentifier(name) else {
      settings.report(
        entry.keyPlace,
        "'\(name)' can't name a param: cells read it as params.\(name); "
          + "use letters, digits and '_', with a letter first")
      return nil
    }
    guard !SwiftKeywords.reserved.contains(name) else {
      settings.report(
        entry.keyPlace, "'\(name)' is a word of Swift and can't name a param; choose another name")
      return nil
    }
    let value: ParamValue
    switch entry.value {
    case .boolean(let boolean, _): value = .boolean(boolean)
    case .integer(let integer, _): value = .integer(integer)
    case .number(let number, _): value = .number(number)
    case .text(let text, _): value = .text(text)
    case .null, .list, .mapping:
      settings.report(
        entry.value.place.line == entry.keyPlace.line ? entry.keyPlace : entry.value.place,
        "the param '\(name)' must be true or false, a number or text, "
          + "found \(entry.value.kindName)")
      return nil
    }
    return Param(name: name, value: value, line: entry.keyPlace.line)
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.first, first == "_" || first.isLetter else { return false }
    return name.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
  }
}
