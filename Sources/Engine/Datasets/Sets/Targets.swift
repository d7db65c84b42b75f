public import Tensors

/// What is to be predicted of each example.
public enum Targets: Sendable {
  /// One class each, an index into `names`.
  case classes([Int], names: [String])
  /// One class each, nothing where it is not known.
  case knownClasses([Int?], names: [String])
  /// Any number of classes each: a row for each example, a column for each of `names`.
  case labels([[Bool]], names: [String])
  /// Numbers: [examples, names].
  case numbers(Tensor, names: [String])
  /// A class for each pixel in the pictures' order, equally many of each example.
  case pixels([Int], names: [String], perExample: Int)

  /// Examples.
  public var count: Int {
    switch self {
    case .classes(let classes, _): classes.count
    case .knownClasses(let classes, _): classes.count
    case .labels(let rows, _): rows.count
    case .numbers(let numbers, _): numbers.shape[0]
    case .pixels(let classes, _, let perExample): perExample == 0 ? 0 : classes.count / perExample
    }
  }

  /// The names of the classes or numbers.
  public var names: [String] {
    switch self {
    case .classes(_, let names), .knownClasses(_, let names), .labels(_, let names),
      .numbers(_, let names), .pixels(_, let names, _):
      names
    }
  }

  /// The targets of the examples at `indices`, in that order.
  public func rows(_ indices: [Int]) -> Targets {
    switch self {
    case .classes(let classes, let names):
      .classes(indices.map { classes[$0] }, names: names)
    case .knownClasses(let classes, let names):
      .knownClasses(indices.map { classes[$0] }, names: names)
    case .labels(let rows, let names): .labels(indices.map { rows[$0] }, names: names)
    case .numbers(let numbers, let names): .numbers(numbers.rows(indices), names: names)
    case .pixels(let classes, let names, let size):
      .pixels(
        indices.flatMap { classes[$0 * size..<($0 + 1) * size] }, names: names, perExample: size)
    }
  }

  /// Traps unless classes are named and rows fit the names.
  func check(_ owner: String) {
    let names = names
    switch self {
    case .classes(let classes, _), .pixels(let classes, _, _):
      for (index, label) in classes.enumerated() {
        require(
          names.indices.contains(label), "\(owner): class \(label) at \(index) of \(names.count)")
      }
    case .knownClasses(let classes, _):
      for case (let index, let label?) in classes.enumerated() {
        require(
          names.indices.contains(label), "\(owner): class \(label) at \(index) of \(names.count)")
      }
    case .labels(let rows, _):
      for (index, row) in rows.enumerated() {
        require(
          row.count == names.count, "\(owner): \(row.count) labels at \(index) of \(names.count)")
      }
    case .numbers(let numbers, _):
      require(
        numbers.rank == 2 && numbers.shape[1] == names.count,
        "\(owner): numbers of the shape \(numbers.shape) for \(names.count) names")
    }
  }
}
