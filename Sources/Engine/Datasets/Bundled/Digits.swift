import Tensors

/// The UCI optical digits: 1,797 pictures of 8 × 8, 10 classes (bundled).
///
/// Alpaydin and Kaynak, 1998; the README beside the file states source and licence.
public enum Digits {
  /// Reads all pictures in the file's order, the grey values 0...16 as 0...1.
  public static func load() throws -> LabeledImages {
    let file = try DataFile(opening: BundledFiles.path(of: "digits/digits.csv.gz"))
    let table = try NumericTable(file)
    guard table.columnCount == 65 else {
      throw DataError(
        file: file.path, position: .line(1), found: "\(table.columnCount) columns, not 65",
        remedy: getItAgain)
    }
    var pixels: [Float] = []
    pixels.reserveCapacity(64 * table.rowCount)
    var labels: [Int] = []
    for index in 0..<table.rowCount {
      let row = table.row(index)
      guard let label = row.last.flatMap(Int.init(exactly:)), (0..<10).contains(label),
        row.allSatisfy({ (0...16).contains($0) })
      else {
        throw DataError(
          file: file.path, position: .line(index + 1), found: "no 64 greys 0...16 and a digit",
          remedy: getItAgain)
      }
      pixels += row.dropLast().map { Float($0 / 16) }
      labels.append(label)
    }
    return LabeledImages(
      name: "digits", images: Tensor(pixels, shape: [labels.count, 8, 8, 1]), labels: labels,
      classNames: (0..<10).map(String.init), fingerprint: file.digest)
  }
}
