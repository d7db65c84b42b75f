public import Tensors

/// A table whose columns hold numbers or text, either with values missing.
public struct DataTable: Hashable, Sendable {
  /// One named column.
  public struct Column: Hashable, Sendable {
    public let name: String
    public let values: Values

    public init(name: String, values: Values) {
      self.name = name
      self.values = values
    }
  }

  /// What a column holds.
  public enum Values: Hashable, Sendable {
    /// A missing value is NaN.
    case numbers([Double])
    /// A missing value is nothing.
    case texts([String?])

    var count: Int {
      switch self {
      case .numbers(let numbers): numbers.count
      case .texts(let texts): texts.count
      }
    }
  }

  public let columns: [Column]
  public let rowCount: Int

  /// Traps unless the columns are of one length.
  public init(columns: [Column]) {
    let counts = Set(columns.map(\.values.count))
    require(counts.count <= 1, "DataTable: columns of \(counts.sorted()) rows")
    self.columns = columns
    rowCount = counts.first ?? 0
  }

  public var names: [String] { columns.map(\.name) }

  /// The numbers of a column; traps where there is none of this name or it holds text.
  public func numbers(_ name: String) -> [Double] {
    guard case .numbers(let numbers) = values(name) else {
      fatalError("numbers: the column '\(name)' holds text")
    }
    return numbers
  }

  /// The text of a column; traps where there is none of this name or it holds numbers.
  public func texts(_ name: String) -> [String?] {
    guard case .texts(let texts) = values(name) else {
      fatalError("texts: the column '\(name)' holds numbers")
    }
    return texts
  }

  /// The column of this name; traps where there is none.
  public func values(_ name: String) -> Values {
    guard let column = columns.first(where: { $0.name == name }) else {
      fatalError("DataTable: no column '\(name)' among \(names)")
    }
    return column.values
  }

  /// A text column as classes: its different values in ascending order, and the index of each row's.
  ///
  /// A missing value has the index nil.
  public func categories(_ name: String) -> (names: [String], indices: [Int?]) {
    let texts = texts(name)
    let names = Set(texts.compactMap(\.self)).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    return (names, texts.map { $0.flatMap { index[$0] } })
  }

  /// Columns of numbers as [rows, columns]; NaN where a value is missing.
  public func tensor(_ names: [String]) -> Tensor {
    let columns = names.map { numbers($0) }
    var scalars: [Float] = []
    scalars.reserveCapacity(rowCount * columns.count)
    for row in 0..<rowCount { for column in columns { scalars.append(Float(column[row])) } }
    return Tensor(scalars, shape: [rowCount, names.count])
  }
}
