/// Rows of different lengths in one array: row i lies at `offsets[i]..<offsets[i + 1]`.
public struct RaggedRows<Element> {
  /// The elements of all rows, one row after the other.
  public private(set) var elements: [Element] = []
  public private(set) var offsets = [0]

  public init(_ rows: some Sequence<some Sequence<Element>>) {
    for row in rows { append(row) }
  }

  /// Traps unless the offsets begin at 0, never fall, and end with the number of elements.
  public init(elements: [Element], offsets: [Int]) {
    require(
      offsets.first == 0 && offsets.last == elements.count
        && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 },
      "RaggedRows: the offsets \(offsets) for \(elements.count) elements")
    self.elements = elements
    self.offsets = offsets
  }

  /// Puts each element into the row that the index at its position names; inside of a row the order
  /// stays.
  public init(grouping elements: [Element], by rows: [Int], rowCount: Int) {
    require(
      rows.count == elements.count,
      "RaggedRows: \(rows.count) row numbers for \(elements.count) elements")
    var next = [Int](repeating: 0, count: rowCount + 1)
    for row in rows {
      require(row >= 0 && row < rowCount, "RaggedRows: row \(row) of \(rowCount)")
      next[row + 1] += 1
    }
    for row in 0..<rowCount { next[row + 1] += next[row] }
    offsets = next
    var order = [Int](repeating: 0, count: elements.count)
    for (position, row) in rows.enumerated() {
      order[next[row]] = position
      next[row] += 1
    }
    self.elements = order.map { elements[$0] }
  }

  /// Adds a row at the end.
  public mutating func append(_ row: some Sequence<Element>) {
    elements.append(contentsOf: row)
    offsets.append(elements.count)
  }

  /// For each element the number of its row: what segment operations take.
  public var segments: [Int] {
    indices.flatMap { row in repeatElement(row, count: self[row].count) }
  }
}

extension RaggedRows: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { offsets.count - 1 }

  public subscript(row: Int) -> ArraySlice<Element> {
    require(row >= 0 && row < endIndex, "row \(row) of \(endIndex) ragged rows")
    return elements[offsets[row]..<offsets[row + 1]]
  }
}

extension RaggedRows: Sendable where Element: Sendable {}
extension RaggedRows: Equatable where Element: Equatable {}
extension RaggedRows: Hashable where Element: Hashable {}
