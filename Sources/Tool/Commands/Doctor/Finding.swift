/// One thing that `doctor` looked at.
struct Finding: Equatable, CustomStringConvertible {
  let subject: String
  /// What was found.
  let state: String
  /// How to get what is missing; `nil` when all is well.
  let remedy: String?

  var isFine: Bool { remedy == nil }

  var description: String {
    let mark = isFine ? "ok     " : "MISSING"
    return "\(mark) \(subject): \(state)" + (remedy.map { "\n        \($0)" } ?? "")
  }
}
