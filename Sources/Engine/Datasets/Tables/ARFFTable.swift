/// A table of Weka's ARFF format, dense or sparse, with the nominal columns' categories.
public struct ARFFTable: Sendable {
  public let relation: String
  public let table: DataTable
  /// For each nominal column its categories in the order in which the file declares them.
  public let categories: [String: [String]]

  /// Reads a file, packed with gzip or not; throws `DataError` with the line where one does not
  /// fit.
  ///
  /// Sparse rows give zero, or the first category, for what they leave out, as Weka does. Dates
  /// and text stay text; `?` is a missing value.
  public init(_ file: DataFile) throws {
    var header = ARFFHeader(path: file.path)
    var body: ARFFRows?
    var number = 0
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let text = String(decoding: line, as: UTF8.self).trimmed
      guard !text.isEmpty, !text.hasPrefix("%") else { continue }
      if body != nil {
        try body?.add(text, line: number)
      } else if try header.take(text, line: number) {
        body = ARFFRows(header.attributes, path: file.path)
      }
    }
    guard let body else {
      throw DataError(
        file: file.path, position: .line(number), found: "no @data",
        remedy: "name a whole ARFF file")
    }
    relation = header.relation
    table = DataTable(columns: body.columns())
    categories = header.attributes.reduce(into: [:]) { found, attribute in
      if case .nominal(let names) = attribute.kind { found[attribute.name] = names }
    }
  }
}

extension String {
  /// Without blanks and line ends at both sides.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
