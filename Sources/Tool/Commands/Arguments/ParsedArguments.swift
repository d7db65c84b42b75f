import Notebooks

/// The words of a command line, sorted into options and operands.
struct ParsedArguments: Sendable, Equatable {
  private(set) var values: [String: [String]] = [:]
  private(set) var operands: [String] = []

  /// Whether the option was given at all.
  func has(_ name: String) -> Bool {
    values[name] != nil
  }

  /// The last value given to an option.
  func value(of name: String) -> String? {
    values[name]?.last
  }

  /// Every value given to an option that repeats.
  func allValues(of name: String) -> [String] {
    values[name] ?? []
  }

  /// Sorts `words` by the table of `options`.
  ///
  /// `--name value`, `--name=value`, `-n value` and `-nvalue` are read; `--` ends the options; `-`
  /// alone is an operand.
  ///
  /// - Throws: `UsageError` naming the word and, for an unknown option, the nearest known one.
  init(_ words: some Sequence<String>, options: [CommandOption]) throws(UsageError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let (option, attached) = try Self.option(for: word, among: options)
      try take(option, written: word, attached: attached, rest: &rest)
    }
  }

  private mutating func take(
    _ option: CommandOption, written word: String, attached: String?, rest: inout ArraySlice<String>
  ) throws(UsageError) {
    guard let valueName = option.valueName else {
      if let attached {
        throw UsageError("\(word): --\(option.name) takes no value ('\(attached)')")
      }
      values[option.name] = []
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw UsageError("\(word) needs a value: --\(option.name) \(valueName)")
    }
    guard values[option.name] == nil || option.repeats else {
      throw UsageError("--\(option.name) is given twice")
    }
    values[option.name, default: []].append(value)
  }

  private static func option(
    for word: String, among options: [CommandOption]
  ) throws(UsageError) -> (CommandOption, attached: String?) {
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if let option = options.first(where: { $0.name == name }) {
        return (option, parts.count == 2 ? String(parts[1]) : nil)
      }
      let nearest = nearestName(to: name, among: options.map(\.name))
      throw UsageError(
        "unknown option --\(name)" + (nearest.map { "; did you mean --\($0)?" } ?? ""))
    }
    let letter = word[word.index(after: word.startIndex)]
    guard let option = options.first(where: { $0.letter == letter }) else {
      throw UsageError("unknown option -\(letter)")
    }
    let attached = String(word.dropFirst(2))
    return (option, attached.isEmpty ? nil : attached)
  }
}
