/// Genes of yeast: 2,417 rows of 103 numbers, each with some of 14 groups of functions (bundled).
///
/// Elisseeff and Weston, 2001; the README beside the file states source and licence.
public enum Yeast {
  /// Reads all genes in the file's order.
  public static func load() throws -> MultiLabeledRows {
    let file = try DataFile(opening: BundledFiles.path(of: "yeast/yeast.csv.gz"))
    let table = try DataTable(file)
    try requireNumbers(table.names, in: table, of: file)
    let classes = table.names.filter { $0.hasPrefix("Class") }
    let features = table.names.filter { $0.hasPrefix("Att") }
    guard classes.count == 14, features.count == 103 else {
      throw DataError(
        file: file.path, position: .line(1),
        found: "\(features.count) features and \(classes.count) classes, not 103 and 14",
        remedy: getItAgain)
    }
    let columns = classes.map { table.numbers($0) }
    for column in columns {
      guard let row = column.firstIndex(where: { $0 != 0 && $0 != 1 }) else { continue }
      throw DataError(
        file: file.path, position: .line(row + 2), found: "a label \(column[row]), not 0 or 1",
        remedy: getItAgain)
    }
    return MultiLabeledRows(
      name: "yeast", features: table.tensor(features), featureNames: features,
      labels: (0..<table.rowCount).map { row in columns.map { $0[row] == 1 } },
      classNames: classes, fingerprint: file.digest)
  }
}
