extension FrontMatter {
  static let knownKeys = [
    "title", "subtitle", "author", "authors", "date", "description", "params", "matrix", "toc",
    "number-sections", "theme", "timeout", "memory", "reads", "environment", "use", "optimize",
    "references", "bibliography",
  ]

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
    var settings = SettingsReader(entries, known: Self.knownKeys, owner: "front matter")
    title = settings.text("title")
    subtitle = settings.text("subtitle")
    authors = Self.authors(&settings)
    date = settings.text("date")
    description = settings.text("description")
    params = Param.all(&settings)
    matrix = ParamMatrix.read(&settings, for: params)
    toc = settings.boolean("toc") ?? toc
    numbersSections = settings.boolean("number-sections") ?? numbersSections
    theme = Self.theme(&settings) ?? theme
    timeout = settings.positiveNumber("timeout", "a number of seconds above 0")
    memory = settings.bytes("memory")
    reads = settings.texts("reads") ?? []
    environment = settings.texts("environment") ?? []
    use = settings.texts("use") ?? []
    optimize = settings.boolean("optimize") ?? optimize
    bibliography = settings.texts("bibliography") ?? []
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

  private static func theme(_ settings: inout SettingsReader) -> Theme? {
    guard let name = settings.text("theme"), let place = settings.place(of: "theme") else {
      return nil
    }
    let known = Theme.allCases.map(\.rawValue)
    if let theme = Theme(rawValue: name) { return theme }
    let remedy = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    settings.report(
      place, "'theme' must be one of \(known.joined(separator: ", ")), found '\(name)'\(remedy)")
    return nil
  }

  private static func authors(_ settings: inout SettingsReader) -> [String] {
    let (one, several) = (settings.texts("author"), settings.texts("authors"))
    if one != nil, several != nil, let second = settings.value("authors") {
      settings.report(second.keyPlace, "'author' and 'authors' mean the same; keep one")
    }
    return one ?? several ?? []
  }
}
