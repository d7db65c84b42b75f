/// Regions of seven outdoor photographs: 2,310 rows of 18 numbers, 7 classes (bundled).
///
/// Brodley, 1990; the README beside the file states source and licence. Regions of one photograph
/// are alike, and the file does not say which come from which.
public enum Segment {
  /// Reads all rows in the file's order.
  public static func load() throws -> LabeledRows {
    let file = try DataFile(opening: BundledFiles.path(of: "segment/segment.csv.gz"))
    return try LabeledRows(name: "segment", DataTable(file), target: "category", of: file)
  }
}
