import Numerics

/// A map of the plane that says where each pixel of a new image is read in the old one, in rows and
/// columns from the centre of the first pixel.
///
/// row' = a·row + b·column + c, column' = d·row + e·column + f. To move a picture's content, say where
/// it is read: `translation(rows: 2, columns: 0)` reads two rows further down, so the content goes up.
public struct AffineMap: Hashable, Sendable {
  /// a, b, c of the row that is read.
  public var row: [Double]
  /// d, e, f of the column that is read.
  public var column: [Double]

  public init(row: [Double], column: [Double]) {
    require(
      row.count == 3 && column.count == 3 && (row + column).allSatisfy(\.isFinite),
      "AffineMap: \(row) and \(column); three finite numbers each are needed")
    self.row = row
    self.column = column
  }

  public static let identity = AffineMap(row: [1, 0, 0], column: [0, 1, 0])

  /// Reads further down and to the right.
  public static func translation(rows: Double, columns: Double) -> AffineMap {
    AffineMap(row: [1, 0, rows], column: [0, 1, columns])
  }

  /// Reads as many times as far from the first pixel: factors below 1 enlarge.
  public static func scaling(rows: Double, columns: Double) -> AffineMap {
    AffineMap(row: [rows, 0, 0], column: [0, columns, 0])
  }

  /// Turns the content counter-clockwise about the first pixel.
  public static func rotation(degrees: Double) -> AffineMap {
    let angle = degrees / 180 * Double.pi
    // Quarter turns are exact.
    let quarter = (degrees / 90).truncatingRemainder(dividingBy: 4)
    let turns = quarter < 0 ? quarter + 4 : quarter
    let (sine, cosine) =
      turns == turns.rounded()
      ? ([0.0, 1, 0, -1][Int(turns) % 4], [1.0, 0, -1, 0][Int(turns) % 4])
      : (Elementary.sin(angle), Elementary.cos(angle))
    return AffineMap(row: [cosine, sine, 0], column: [-sine, cosine, 0])
  }

  /// Reads further to the right with each row, by so many columns.
  public static func shear(columnsPerRow: Double) -> AffineMap {
    AffineMap(row: [1, 0, 0], column: [columnsPerRow, 1, 0])
  }

  /// The place that is read for a pixel of the new image.
  public func source(row: Double, column: Double) -> (row: Double, column: Double) {
    (
      self.row[0] * row + self.row[1] * column + self.row[2],
      self.column[0] * row + self.column[1] * column + self.column[2]
    )
  }

  /// This map of a pixel, then the other one of where that leads.
  public func then(_ next: AffineMap) -> AffineMap {
    func joined(_ line: [Double]) -> [Double] {
      [
        line[0] * row[0] + line[1] * column[0], line[0] * row[1] + line[1] * column[1],
        line[0] * row[2] + line[1] * column[2] + line[2],
      ]
    }
    return AffineMap(row: joined(next.row), column: joined(next.column))
  }

  /// The same map with another fixed point: the centre of an image of the size, for a rotation.
  public func centered(height: Int, width: Int) -> AffineMap {
    let (row, column) = (Double(height - 1) / 2, Double(width - 1) / 2)
    return AffineMap.translation(rows: -row, columns: -column).then(self)
      .then(.translation(rows: row, columns: column))
  }

  /// The map back; traps where this one flattens the plane.
  public var inverse: AffineMap {
    let determinant = row[0] * column[1] - row[1] * column[0]
    require(
      determinant != 0, "AffineMap: the inverse of \(row), \(column), which flattens the plane")
    let (a, b) = (column[1] / determinant, -row[1] / determinant)
    let (d, e) = (-column[0] / determinant, row[0] / determinant)
    return AffineMap(
      row: [a, b, -(a * row[2] + b * column[2])], column: [d, e, -(d * row[2] + e * column[2])])
  }
}
