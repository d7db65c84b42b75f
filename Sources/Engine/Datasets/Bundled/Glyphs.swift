public import Digests
public import Tensors

/// Characters of 29 blocks of Unicode as pictures of 16 × 16 pixels: very many classes (bundled).
///
/// GNU Unifont 15.0.01; the README beside the file states source and licence.
public struct Glyphs: Sendable {
  /// The character's code point, of each glyph.
  public let codePoints: [Int]
  /// The block of each glyph, an index into `blockNames`.
  public let blocks: [Int]
  /// Unicode's names of the blocks, in the order of their code points.
  public let blockNames: [String]
  /// [count, 16, 16, 1]: 1 where the pixel is black.
  public let drawings: Tensor
  /// The glyphs that have a second drawing, ascending.
  public let withSecond: [Int]
  /// [second drawings, 16, 16, 1], in the order of `withSecond`.
  public let secondDrawings: Tensor
  public let fingerprint: Digest

  public var count: Int { codePoints.count }

  /// Reads all glyphs in the order of their code points.
  public static func load() throws -> Glyphs {
    let file = try DataFile(opening: BundledFiles.path(of: "glyphs/glyphs.tsv.gz"))
    let table = try TextRows(file, columns: ["code", "block", "drawing", "second"])
    var (codes, blocks, names): ([Int], [Int], [String]) = ([], [], [])
    var (pixels, second, owners): ([Float], [Float], [Int]) = ([], [], [])
    for (index, row) in table.rows.enumerated() {
      guard let code = Int(row[0], radix: 16), append(row[2], to: &pixels),
        row[3].isEmpty || append(row[3], to: &second)
      else {
        throw table.error(
          row: index, found: "no code point with a drawing of 64 hexadecimal digits")
      }
      if names.last != row[1] { names.append(row[1]) }
      codes.append(code)
      blocks.append(names.count - 1)
      if !row[3].isEmpty { owners.append(index) }
    }
    return Glyphs(
      codePoints: codes, blocks: blocks, blockNames: names,
      drawings: Tensor(pixels, shape: [codes.count, 16, 16, 1]), withSecond: owners,
      secondDrawings: Tensor(second, shape: [owners.count, 16, 16, 1]), fingerprint: file.digest)
  }

  /// How many glyphs each block has.
  public var blockCounts: [Int] {
    blocks.reduce(into: [Int](repeating: 0, count: blockNames.count)) { $0[$1] += 1 }
  }

  /// The character itself.
  public func character(_ index: Int) -> String {
    Unicode.Scalar(UInt32(codePoints[index])).map { String(Character($0)) } ?? ""
  }
}

/// Appends 256 pixels, the most significant bit first; false where the text is no drawing.
private func append(_ hexadecimal: String, to pixels: inout [Float]) -> Bool {
  let digits = hexadecimal.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
  guard digits.count == 64 else { return false }
  for digit in digits {
    guard let digit else { return false }
    for bit in [8, 4, 2, 1] { pixels.append(digit & bit == 0 ? 0 : 1) }
  }
  return true
}
