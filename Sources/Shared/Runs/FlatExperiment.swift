import Foundation

/// An experiment's values under dotted names: `settings.strength`, `problem.budget.epochs`.
public struct FlatExperiment: Hashable, Sendable {
  /// Numbers and words as they stand in the record; a list's elements are numbered from 0.
  public let values: [String: String]

  /// Reads the experiment's JSON; what can't be read leaves no values.
  public init(_ json: String) {
    var reader = Reader(bytes: Array(json.utf8))
    values = reader.read(under: "") ? reader.values : [:]
  }

  init(values: [String: String]) {
    self.values = values
  }

  /// Whether `name` (whole, or its end behind a dot) has the value.
  public func has(_ name: String, _ value: String) -> Bool {
    if let found = values[name] { return found == value }
    let end = "." + name
    return values.contains { $0.value == value && $0.key.hasSuffix(end) }
  }
}

extension FlatExperiment {
  /// Walks once over JSON without blanks, as the store writes it: a decoder takes ten times as long.
  private struct Reader {
    let bytes: [UInt8]
    var place = 0
    var values: [String: String] = [:]

    /// Reads one value; `false` where the text is not what the store writes.
    mutating func read(under name: String) -> Bool {
      guard place < bytes.count else { return false }
      switch bytes[place] {
      case UInt8(ascii: "{"):
        return members(closedBy: UInt8(ascii: "}")) { reader, _ in
          guard let key = reader.text(), reader.take(UInt8(ascii: ":")) else { return nil }
          return name.isEmpty ? key : "\(name).\(key)"
        }
      case UInt8(ascii: "["):
        return members(closedBy: UInt8(ascii: "]")) { _, index in
          name.isEmpty ? "\(index)" : "\(name).\(index)"
        }
      case UInt8(ascii: "\""):
        guard let word = text() else { return false }
        values[name] = word
        return true
      default:
        let start = place
        while place < bytes.count, !",]}".utf8.contains(bytes[place]) { place += 1 }
        let word = String(decoding: bytes[start..<place], as: UTF8.self)
        if word != "null" { values[name] = word }
        return !word.isEmpty
      }
    }

    private mutating func members(
      closedBy end: UInt8, name: (inout Reader, Int) -> String?
    ) -> Bool {
      place += 1
      if take(end) { return true }
      for index in 0... {
        guard let name = name(&self, index), read(under: name) else { return false }
        if take(end) { return true }
        guard take(UInt8(ascii: ",")) else { return false }
      }
      return false
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    private mutating func text() -> String? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      let start = place
      var isEscaped = false
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        if bytes[place] == UInt8(ascii: "\\") {
          isEscaped = true
          place += 1
        }
        place += 1
      }
      guard place < bytes.count else { return nil }
      let end = place
      place += 1
      if !isEscaped { return String(decoding: bytes[start..<end], as: UTF8.self) }
      return try? CanonicalJSON.value(String.self, from: bytes[(start - 1)...end])
    }
  }
}
