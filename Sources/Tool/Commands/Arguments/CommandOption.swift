/// One option of a command: the table from which parsing and help are both made.
struct CommandOption: Sendable {
  /// The long name, without its dashes.
  let name: String
  /// A one-letter form, without its dash.
  let letter: Character?
  /// What stands for its value in the help, such as `DIR`; `nil` for a switch.
  let valueName: String?
  /// Whether it may be given more than once.
  let repeats: Bool
  let summary: String

  init(
    _ name: String, letter: Character? = nil, value valueName: String? = nil,
    repeats: Bool = false, _ summary: String
  ) {
    self.name = name
    self.letter = letter
    self.valueName = valueName
    self.repeats = repeats
    self.summary = summary
  }

  /// How the help writes it: `-o, --output DIR`.
  var usage: String {
    let short = letter.map { "-\($0), " } ?? ""
    return "\(short)--\(name)" + (valueName.map { " \($0)" } ?? "")
  }
}
