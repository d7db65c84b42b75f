import Foundation

/// What a trap left behind: the runtime's message and the back trace.
struct CrashReport: Equatable {
  /// The notebook's line of the first frame that lies in it.
  let line: Int?
  /// The frames down to the cell's, without addresses.
  let frames: String
  /// What the frames say of the reason, such as "arithmetic overflow".
  let reason: String?

  /// Reads a back trace as the Swift runtime writes it; `path` is the notebook's.
  init(backtrace: String, path: String) {
    var frames: [String] = []
    var line: Int?
    var reason: String?
    let mark = "Swift runtime failure: "
    for text in backtrace.split(separator: "\n") {
      if reason == nil, let heading = text.firstRange(of: "Program crashed: ") {
        reason = String(text[heading.upperBound...].prefix { $0 != "*" })
          .replacing(#/ at 0x[0-9a-f]+/#, with: "").trimmingCharacters(in: .whitespaces)
      }
      guard let frame = text.firstMatch(of: #/^\s*(\d+) .*?0x[0-9a-f]+ (.*)$/#) else { continue }
      let description = String(frame.2)
      if let range = description.firstRange(of: mark) {
        reason = String(description[range.upperBound...].prefix { $0 != "(" })
          .replacing(#/ in .*/#, with: "")
      }
      frames.append(
        "\(frames.count)  \(description.replacing("__nb_cells@Sendable (_:)", with: "cell"))")
      if line == nil, let place = description.firstRange(of: " at \(path):") {
        line = Int(description[place.upperBound...].prefix(while: \.isNumber))
      }
      if description.hasPrefix("__nb_cells") { break }
    }
    self.line = line
    self.reason = reason
    self.frames = frames.joined(separator: "\n")
  }

  /// Takes the runtime's "Fatal error" and what the back trace printed off the end of `text`.
  static func separated(_ text: String) -> (printed: String, message: String?) {
    var text = text
    if let mark = text.range(of: "\n*** Signal ", options: .backwards) {
      text = String(text[..<mark.lowerBound])
      // "swift-runtime: failed to suspend thread 7 while processing a crash; …"
      text = text.replacing(#/swift-runtime: [^\n]*\n?/#, with: "")
    }
    guard let mark = text.range(of: "Fatal error", options: .backwards) else { return (text, nil) }
    let start = text[..<mark.lowerBound].lastIndex(of: "\n").map { text.index(after: $0) }
    // The runtime writes "Module/File.swift:LINE: Fatal error"; half a line may stand before it.
    let head = text[(start ?? text.startIndex)..<mark.lowerBound]
    let heading = head.firstMatch(of: #/[A-Z]\w*\/[^\/]*:\d+: $/#)
    let place = heading?.range.lowerBound ?? mark.lowerBound
    var message = text[mark.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
    if message.hasPrefix(":") {
      message = String(message.dropFirst()).trimmingCharacters(in: .whitespaces)
    }
    return (String(text[..<place]), message.isEmpty ? "fatalError()" : message)
  }
}
