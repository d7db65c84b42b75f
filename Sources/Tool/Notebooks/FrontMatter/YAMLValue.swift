/// A value of the YAML subset, with the place where it stands.
indirect enum YAMLValue: Equatable, Sendable {
  case null(YAMLPlace)
  case boolean(Bool, YAMLPlace)
  case integer(Int, YAMLPlace)
  case number(Double, YAMLPlace)
  case text(String, YAMLPlace)
  case list([YAMLValue], YAMLPlace)
  case mapping([YAMLEntry], YAMLPlace)

  var place: YAMLPlace {
    switch self {
    case .null(let place), .boolean(_, let place), .integer(_, let place), .number(_, let place),
      .text(_, let place), .list(_, let place), .mapping(_, let place):
      place
    }
  }

  /// Where the value of a mapping's key stands.
  func place(of key: String) -> YAMLPlace? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key == key }?.value.place
  }

  /// The same value with all its places changed.
  func moved(_ move: (YAMLPlace) -> YAMLPlace) -> YAMLValue {
    switch self {
    case .null(let place): .null(move(place))
    case .boolean(let value, let place): .boolean(value, move(place))
    case .integer(let value, let place): .integer(value, move(place))
    case .number(let value, let place): .number(value, move(place))
    case .text(let value, let place): .text(value, move(place))
    case .list(let items, let place): .list(items.map { $0.moved(move) }, move(place))
    case .mapping(let entries, let place):
      .mapping(
        entries.map { entry in
          YAMLEntry(
            key: entry.key, keyPlace: move(entry.keyPlace), value: entry.value.moved(move))
        }, move(place))
    }
  }

  /// What a message calls it.
  var kindName: String {
    switch self {
    case .null: "nothing"
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// Line and column in the file, both counted from 1.
struct YAMLPlace: Equatable, Sendable {
  var line: Int
  var column: Int
}

/// A key and its value.
struct YAMLEntry: Equatable, Sendable {
  var key: String
  var keyPlace: YAMLPlace
  var value: YAMLValue
}
