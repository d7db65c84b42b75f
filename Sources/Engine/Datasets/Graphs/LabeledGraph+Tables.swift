import Digests
import Tensors

extension LabeledGraph {
  /// Reads a graph from a table of edges and one of nodes, CSV or TSV.
  ///
  /// The first two columns of the edges name nodes. The nodes' columns are `id`, `class`, which
  /// may be missing, `words` (the numbers of the features that are 1, between blanks), and
  /// perhaps `split` (train, val or test); without a line of names, those are `id`, `class`,
  /// `split`, `words`. The edges have the nodes' format unless they have one of their own. Throws
  /// `DataError` where they do not fit.
  public init(
    edges edgeFile: DataFile, nodes nodeFile: DataFile, name: String, format: CSVFormat = .tabs,
    edgeFormat: CSVFormat? = nil
  ) throws {
    let nodes = try GraphNodes(nodeFile, format: format)
    for column in ["id", "class", "words"] where !nodes.table.names.contains(column) {
      throw nodes.misfit("no column '\(column)' among \(nodes.table.names)")
    }
    let ids = nodes.table.texts("id")
    var places: [String: Int] = [:]
    for (index, id) in ids.enumerated() {
      guard let id, places.updateValue(index, forKey: id) == nil else {
        throw nodes.misfit("the name '\(id ?? "")' at the node \(index)")
      }
    }
    let (classNames, labels) = nodes.table.categories("class")
    self.init(
      name: name, edges: try LabeledGraph.edges(edgeFile, edgeFormat ?? format, places),
      features: try nodes.features(), labels: labels, classNames: classNames,
      split: try nodes.split(), fingerprint: Digest(joining: [edgeFile.digest, nodeFile.digest]))
  }

  private static func edges(
    _ file: DataFile, _ format: CSVFormat, _ places: [String: Int]
  ) throws -> [Edge] {
    let fields = try CSVFields(file, separator: Character(format.separator).asciiValue ?? 0x09)
    guard fields.columnCount >= 2 else {
      throw DataError(
        file: file.path, found: "\(fields.columnCount) columns", remedy: "give two nodes a line")
    }
    return try ((format.hasHeader ? 1 : 0)..<fields.rowCount).compactMap { row in
      let ends = try (0..<2).map { column in
        let name = fields.text(fields.field(row: row, column: column))
        guard let place = places[name] else {
          throw DataError(
            file: file.path, position: .line(fields.lines[row]),
            found: "'\(name.prefix(40))', which is no node", remedy: "list every node once")
        }
        return place
      }
      return ends[0] == ends[1] ? nil : Edge(ends[0], ends[1])
    }
  }
}

private struct GraphNodes {
  let table: DataTable
  let path: String
  private let size: Int

  init(_ file: DataFile, format: CSVFormat) throws {
    let names = ["id", "class", "split", "words"]
    var format = format
    format.textColumns.formUnion(names + names.indices.map(String.init))
    let read = try DataTable(file, format: format)
    path = file.path
    size = file.bytes.count
    let named = zip(read.columns, names).map { DataTable.Column(name: $1, values: $0.values) }
    table = format.hasHeader ? read : DataTable(columns: named)
  }

  func features() throws -> Tensor {
    let words = try table.texts("words").map { text in
      try (text ?? "").split { $0 == " " || $0 == "," }.map { word in
        guard let index = Int(word), (0..<1_000_000).contains(index) else {
          throw misfit("'\(word.prefix(24))' among the words")
        }
        return index
      }
    }
    let width = (words.lazy.flatMap(\.self).max() ?? -1) + 1
    // Dense features may be large beside the few words that name them, but not without end.
    guard width * words.count <= 256 * size + 65_536 else {
      throw misfit("\(words.count) nodes with \(width) features in \(size) bytes")
    }
    var values = [Float](repeating: 0, count: width * words.count)
    for (node, indices) in words.enumerated() {
      for index in indices { values[node * width + index] = 1 }
    }
    return Tensor(values, shape: [words.count, width])
  }

  func split() throws -> Split? {
    guard table.names.contains("split") else { return nil }
    var split = Split(training: [], validation: [], test: [])
    for (node, part) in table.texts("split").enumerated() {
      switch part {
      case "train": split.training.append(node)
      case "val": split.validation.append(node)
      case "test": split.test.append(node)
      case nil, "none", "rest", "-": continue
      default: throw misfit("the part '\(part ?? "")' at the node \(node)")
      }
    }
    return split
  }

  func misfit(_ found: String) -> DataError {
    DataError(
      file: path, found: found, remedy: "give the columns id, class, words and perhaps split")
  }
}
