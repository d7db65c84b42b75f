public import Tensors

/// Rows of numbers that are mostly zero, each with one label or several.
public struct SparseRows: Hashable, Sendable {
  /// The labels of each row.
  public let labels: [[Double]]
  /// Where each row begins in `columns` and `values`, and at last where the last one ends.
  public let starts: [Int]
  /// Ascending within a row, counted from 0.
  public let columns: [Int]
  public let values: [Double]
  public let columnCount: Int

  public var rowCount: Int { starts.count - 1 }

  /// Reads the format of LIBSVM: a line is a label, or several between commas, then pairs
  /// `column:value` with ascending columns counted from 1, or from 0 where `countsFromZero`.
  ///
  /// Throws `DataError` with the line where one does not fit. Without a column count it is one
  /// more than the largest column.
  public init(_ file: DataFile, columnCount: Int? = nil, countsFromZero: Bool = false) throws {
    var (labels, starts): ([[Double]], [Int]) = ([], [0])
    var (columns, values): ([Int], [Double]) = ([], [])
    var number = 0
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      let words = text.split { $0.isWhitespace }
      guard let first = words.first else { continue }
      let isLabel = !first.contains(":")
      labels.append(
        isLabel ? try first.split(separator: ",").map { try numberOf($0, file, number) } : [])
      var last = -1
      for word in words.dropFirst(isLabel ? 1 : 0) {
        // Pairs for ranking name the query; it is no column.
        if word.hasPrefix("qid:") { continue }
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let column = Int(parts[0]).map({ $0 - (countsFromZero ? 0 : 1) }),
          column > last, column < columnCount ?? Int.max
        else {
          throw misfit("'\(word.prefix(40))'", file, number)
        }
        last = column
        columns.append(column)
        values.append(try numberOf(parts[1], file, number))
      }
      starts.append(columns.count)
    }
    self.labels = labels
    self.starts = starts
    self.columns = columns
    self.values = values
    self.columnCount = columnCount ?? (columns.max().map { $0 + 1 } ?? 0)
  }

  /// All numbers, zeros included, as [rows, columns]; traps beyond 2³¹ of them.
  public func dense() -> Tensor {
    require(
      elementCount(of: [rowCount, columnCount]).map { $0 < 1 << 31 } == true,
      "dense: \(rowCount) rows of \(columnCount) columns")
    var scalars = [Float](repeating: 0, count: rowCount * columnCount)
    for row in 0..<rowCount {
      for index in starts[row]..<starts[row + 1] {
        scalars[row * columnCount + columns[index]] = Float(values[index])
      }
    }
    return Tensor(scalars, shape: [rowCount, columnCount])
  }
}

private func numberOf(_ text: Substring, _ file: DataFile, _ line: Int) throws -> Double {
  guard let number = Double(text) else { throw misfit("'\(text.prefix(40))'", file, line) }
  return number
}

private func misfit(_ found: String, _ file: DataFile, _ line: Int) -> DataError {
  DataError(
    file: file.path, position: .line(line), found: found,
    remedy: "write LABEL COLUMN:VALUE COLUMN:VALUE with ascending columns")
}
