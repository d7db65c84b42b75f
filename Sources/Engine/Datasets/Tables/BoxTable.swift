/// Boxes around the objects of pictures, read from a table.
public struct BoxTable: Hashable, Sendable {
  /// One object; x to the right and y down, in pixels of its picture.
  public struct Box: Hashable, Sendable {
    public let picture: String
    public let label: String
    public let left: Double
    public let top: Double
    public let right: Double
    public let bottom: Double
  }

  public let boxes: [Box]

  /// Reads a table with the columns `image`, `class`, `xmin`, `ymin`, `xmax` and `ymax`; others
  /// may stand beside them.
  ///
  /// Throws `DataError` where a column or value is missing, or a box has no width or height.
  public init(_ file: DataFile, format: CSVFormat = CSVFormat()) throws {
    var format = format
    format.textColumns.formUnion(["image", "class"])
    format.numberColumns.formUnion(["xmin", "ymin", "xmax", "ymax"])
    let table = try DataTable(file, format: format)
    for name in ["image", "class", "xmin", "ymin", "xmax", "ymax"]
    where !table.names.contains(name) {
      throw DataError(
        file: file.path, position: .line(1),
        found: "columns \(table.names.joined(separator: ", ")) without '\(name)'",
        remedy: "name the columns image, class, xmin, ymin, xmax, ymax")
    }
    let (pictures, labels) = (table.texts("image"), table.texts("class"))
    let edges = ["xmin", "ymin", "xmax", "ymax"].map { table.numbers($0) }
    boxes = try (0..<table.rowCount).map { row in
      let edge = edges.map { $0[row] }
      guard let picture = pictures[row], let label = labels[row], edge[0] < edge[2],
        edge[1] < edge[3], edge.allSatisfy(\.isFinite)
      else {
        throw DataError(
          file: file.path, found: "row \(row + 1) with the edges \(edge)",
          remedy: "give each box a picture, a class, xmin below xmax and ymin below ymax")
      }
      return Box(
        picture: picture, label: label, left: edge[0], top: edge[1], right: edge[2],
        bottom: edge[3])
    }
  }

  /// The boxes of each picture, in the file's order.
  public var byPicture: [String: [Box]] { Dictionary(grouping: boxes, by: \.picture) }
}
