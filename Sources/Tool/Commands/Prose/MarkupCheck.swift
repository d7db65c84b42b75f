/// Finds what is not well-formed in a fragment of HTML: open or crossed elements, broken tags and references.
///
/// Stricter than HTML: every element but the void ones is closed, values are quoted, no attribute stands twice.
struct MarkupCheck {
  /// What is wrong first; `nil` for a well-formed fragment.
  private(set) var problem: String?

  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []

  private static let voids: Set<String> = [
    "br", "hr", "img", "input", "wbr", "col", "source", "meta", "link",
  ]

  init(_ fragment: String) {
    bytes = Array(fragment.utf8)
    while problem == nil, position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: ">"): fail("a '>' outside of a tag")
      case UInt8(ascii: "&"): readReference()
      default: position += 1
      }
    }
    if problem == nil, let element = open.last { fail("'\(element)' is not closed") }
  }

  private mutating func fail(_ text: String) {
    let before = String(
      decoding: bytes[max(0, position - 60)..<min(position, bytes.count)], as: UTF8.self)
    problem = "\(text) at byte \(position), behind '\(before)'"
  }

  private mutating func readTag() {
    position += 1
    let isClosing = take("/")
    let name = word()
    guard !name.isEmpty else { return fail("a '<' that begins no tag") }
    if isClosing {
      guard take(">") else { return fail("the end tag of '\(name)' is broken") }
      guard open.popLast() == name else { return fail("'\(name)' ends what another element began") }
      return
    }
    var names: Set<String> = []
    while true {
      let hasBlank = skipBlanks()
      if take(">") { break }
      if take("/") {
        guard take(">") else { return fail("a '/' inside of a tag") }
        return
      }
      let attribute = word()
      guard hasBlank, !attribute.isEmpty else { return fail("the tag of '\(name)' is broken") }
      guard names.insert(attribute).inserted else { return fail("'\(attribute)' stands twice") }
      if take("="), !readValue() { return fail("the value of '\(attribute)' is broken") }
    }
    if !Self.voids.contains(name) { open.append(name) }
  }

  /// A value in double quotes, without `<`.
  private mutating func readValue() -> Bool {
    guard take("\"") else { return false }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return true
      case UInt8(ascii: "<"): return false
      case UInt8(ascii: "&"):
        readReference()
        if problem != nil { return true }
      default: position += 1
      }
    }
    return false
  }

  private mutating func readReference() {
    position += 1
    let isNumber = take("#")
    let name = word()
    guard !name.isEmpty, take(";") else {
      return fail(isNumber ? "a broken numeric reference" : "an '&' that begins no reference")
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, [0x20, 0x0A].contains(bytes[position]) { position += 1 }
    return position > start
  }

  /// Letters, digits, `-`, `_` and `:`.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: ":"):
        position += 1
      default: return String(decoding: bytes[start..<position], as: UTF8.self)
      }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
