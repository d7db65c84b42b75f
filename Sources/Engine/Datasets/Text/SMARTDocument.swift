/// A document or query of a collection in the SMART format, such as Cranfield or CISI.
public struct SMARTDocument: Hashable, Sendable {
  /// The number behind `.I`.
  public let id: Int
  /// The text of each field by its letter: T title, A authors, B source, W words, X references.
  public let fields: [Character: String]

  public var title: String { fields["T"] ?? "" }
  public var words: String { fields["W"] ?? "" }

  /// Reads a collection; throws `DataError` with the line where it is of another form.
  ///
  /// A field that a document has twice is joined. Bytes that are no UTF-8 become the replacement
  /// character. A `.I` without a number ends the collection when only blank lines follow, as in
  /// copies of Cranfield's `cran.all.1400` (others end without it, or by `.I 1401`); anywhere else
  /// it is an error.
  public static func read(_ file: DataFile) throws -> [SMARTDocument] {
    var documents: [SMARTDocument] = []
    var id: Int?
    var (letter, fields): (Character?, [Character: [String]]) = (nil, [:])
    func finished() -> [SMARTDocument] {
      id.map { [SMARTDocument(id: $0, fields: fields.mapValues { $0.joined(separator: "\n") })] }
        ?? []
    }
    var number = 0
    let lines = file.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in lines {
      number += 1
      let text = String(decoding: line, as: UTF8.self)
      let trimmed = text.trimmed
      if text.hasPrefix(".I") {
        if trimmed == ".I", lines[number...].allSatisfy({ isBlank($0) }) { break }
        guard let next = Int(trimmed.dropFirst(2).drop { $0.isWhitespace }) else {
          throw misfit("'\(trimmed.prefix(40))'", file, number)
        }
        documents += finished()
        (id, letter, fields) = (next, nil, [:])
      } else if trimmed.count == 2, trimmed.first == ".", let mark = trimmed.last, mark.isUppercase
      {
        guard id != nil else { throw misfit("a field before the first .I", file, number) }
        letter = mark
        fields[mark, default: []] += []
      } else if let letter {
        if !trimmed.isEmpty { fields[letter, default: []].append(trimmed) }
      } else if !trimmed.isEmpty {
        throw misfit("text outside of a field", file, number)
      }
    }
    return documents + finished()
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }

  private static func misfit(_ found: String, _ file: DataFile, _ line: Int) -> DataError {
    DataError(
      file: file.path, position: .line(line), found: found,
      remedy: "begin each document by .I NUMBER and each field by .T, .A, .B, .W or .X")
  }
}
