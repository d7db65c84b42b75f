/// Values of params in a file of `name: value` lines, in the YAML of front matter.
public struct ParamFile: Equatable, Sendable {
  /// As `-P name=text` would give them, in the order of the file.
  public let settings: [Setting]

  /// One line of the file.
  public struct Setting: Equatable, Sendable {
    public var name: String
    public var text: String
  }

  /// Reads `text`; `path` only names the file in messages.
  public init(_ text: String, path: String) throws(NotebookError) {
    do throws(LocatedMessage) {
      settings = try Self.settings(YAMLReader.value(of: text, firstLine: 1))
    } catch {
      throw error.inFile(path)
    }
  }

  private static func settings(_ value: YAMLValue) throws(LocatedMessage) -> [Setting] {
    if case .null = value { return [] }
    guard case .mapping(let entries, _) = value else {
      throw LocatedMessage(
        line: value.place.line, column: value.place.column,
        message: "a file of params is 'name: value' lines, found \(value.kindName)")
    }
    var settings: [Setting] = []
    for entry in entries {
      let text: String
      switch entry.value {
      case .boolean(let value, _): text = "\(value)"
      case .integer(let value, _): text = "\(value)"
      case .number(let value, _): text = "\(value)"
      case .text(let value, _): text = value
      case .null, .list, .mapping:
        throw LocatedMessage(
          line: entry.keyPlace.line, column: entry.keyPlace.column,
          message: "the param '\(entry.key)' must be true or false, a number or text, "
            + "found \(entry.value.kindName)")
      }
      settings.append(Setting(name: entry.key, text: text))
    }
    return settings
  }
}
