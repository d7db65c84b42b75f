import Digests
import Tensors

extension LabeledGraph {
  /// Reads a graph of compressed sparse rows from NPZ, as SciPy names them: `adj_indices`,
  /// `adj_indptr`, `attr_data`, `attr_indices`, `attr_indptr`, `attr_shape` and `labels`.
  ///
  /// Directions and loops are dropped; a label below 0 is unknown. Throws `DataError` where the
  /// arrays do not fit each other.
  public init(npz file: DataFile, name: String) throws {
    let arrays = GraphArrays(npz: try NPZFile(file), path: file.path)
    let labels = try arrays.integers("labels")
    let shape = try arrays.integers("attr_shape")
    guard shape.count == 2, shape[0] == labels.count, shape[1] >= 0,
      let size = elementCount(of: shape), size <= 1_100 * file.bytes.count + 65_536
    else {
      throw arrays.misfit("features of the shape \(shape) for \(labels.count) nodes")
    }
    var edges: [Edge] = []
    try arrays.forEachEntry("adj", rows: labels.count, columns: labels.count) { row, column, _ in
      if row != column { edges.append(Edge(row, column)) }
    }
    let values = try arrays.numbers("attr_data")
    var features = [Float](repeating: 0, count: size)
    try arrays.forEachEntry("attr", rows: shape[0], columns: shape[1]) { row, column, index in
      guard index < values.count else {
        throw arrays.misfit("\(values.count) numbers in 'attr_data'")
      }
      features[row * shape[1] + column] = values[index]
    }
    self.init(
      name: name, edges: edges, features: Tensor(features, shape: Shape(shape)),
      labels: labels.map { $0 < 0 ? nil : $0 },
      classNames: (0..<max(0, (labels.max() ?? -1) + 1)).map(String.init), split: nil,
      fingerprint: file.digest)
  }
}

/// The named arrays of a graph file, each checked when it is read.
private struct GraphArrays {
  let npz: NPZFile
  let path: String

  func numbers(_ name: String) throws -> [Float] { try npz.array(name).floats }

  func integers(_ name: String) throws -> [Int] {
    guard let values = try npz.array(name).integers else {
      throw misfit("numbers that are not whole in '\(name)'")
    }
    guard values.allSatisfy({ $0 < 1 << 31 }) else {
      throw misfit("a number beyond 2,147,483,647 in '\(name)'")
    }
    return values
  }

  func forEachEntry(
    _ prefix: String, rows: Int, columns: Int,
    _ body: (_ row: Int, _ column: Int, _ index: Int) throws -> Void
  ) throws {
    let starts = try integers("\(prefix)_indptr")
    let indices = try integers("\(prefix)_indices")
    guard starts.count == rows + 1, starts.first == 0, starts.last == indices.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw misfit("'\(prefix)_indptr' that does not fit \(rows) rows")
    }
    guard indices.allSatisfy({ (0..<columns).contains($0) }) else {
      throw misfit("a column outside of 0..<\(columns) in '\(prefix)_indices'")
    }
    for row in 0..<rows {
      for index in starts[row]..<starts[row + 1] { try body(row, indices[index], index) }
    }
  }

  func misfit(_ found: String) -> DataError {
    DataError(
      file: path, found: found, remedy: "save the graph as compressed sparse rows with labels")
  }
}
