/// A value of JSON (RFC 8259).
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  /// The last of several members with one name counts.
  case object([String: JSONValue])

  /// Reads a file that holds one value; throws `DataError` with the byte where it does not fit.
  ///
  /// Values may lie in 200 others at most. Memory: at most 256 times the size of the text.
  public init(_ file: DataFile) throws {
    var parser = JSONParser(file, range: 0..<file.bytes.count)
    self = try parser.whole()
  }

  /// Reads JSON lines: a value in each line that is not empty.
  public static func lines(_ file: DataFile) throws -> [JSONValue] {
    var values: [JSONValue] = []
    var start = 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      if file.bytes[start..<end].contains(where: { $0 > 0x20 }) {
        var parser = JSONParser(file, range: start..<end)
        values.append(try parser.whole())
      }
      start = end + 1
    }
    return values
  }

  /// The member of an object, or nothing where there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The element of a list, or nothing where there is none or this is no list.
  public subscript(index: Int) -> JSONValue? {
    if case .list(let values) = self, values.indices.contains(index) { values[index] } else { nil }
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
  public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
}
