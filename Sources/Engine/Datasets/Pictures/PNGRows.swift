/// The unpacked rows of a picture, their filters undone (W3C PNG, section 9).
struct PNGRows {
  private var bytes: [UInt8]
  private let header: PNGHeader

  init(_ chunks: PNGChunks, _ file: DataFile) throws {
    header = chunks.header
    var size = 0
    for pass in header.passes {
      let rows = pass.rows(of: header.height)
      guard let bytes = elementCount(of: [rows, header.rowBytes(pass) + 1]) else {
        throw PNGRows.claim(header, file)
      }
      size += bytes
    }
    guard size <= file.bytes.count * 1_100 + 65_536 else { throw PNGRows.claim(header, file) }
    bytes = try PNGRows.unpacked(chunks.dataRanges, file, size: size)
    guard bytes.count == size else {
      throw file.error(
        at: 8, found: "\(bytes.count) bytes of rows where the header asks for \(size)")
    }
    try undoFilters(file)
  }

  /// The content of all data chunks, which are one deflated stream.
  private static func unpacked(
    _ ranges: [Range<Int>], _ file: DataFile, size: Int
  ) throws -> [UInt8] {
    var inflater = try Inflater(.zlib, path: file.path, limit: size + 1, expecting: size + 1)
    do {
      if ranges.count == 1 {
        _ = try inflater.unpackMember(
          of: file.bytes, from: ranges[0].lowerBound, to: ranges[0].upperBound)
      } else {
        _ = try inflater.unpackMember(of: ranges.flatMap { file.bytes[$0] }, from: 0)
      }
    } catch let error as DataError {
      guard case .byte(var offset) = error.position else { throw error }
      // Back from a place in the joined stream to one in the file.
      if ranges.count > 1 {
        for range in ranges {
          if offset <= range.count {
            offset += range.lowerBound
            break
          }
          offset -= range.count
        }
      }
      throw file.error(at: offset, found: error.found, remedy: error.remedy)
    }
    return inflater.content()
  }

  /// Calls `body` with each pass and, row by row, the offset of its first byte.
  func forEachRow(_ body: (PNGPass, _ row: Int, _ bytes: Span<UInt8>, _ offset: Int) -> Void) {
    var offset = 0
    for pass in header.passes {
      for row in 0..<pass.rows(of: header.height) {
        body(pass, row, bytes.span, offset + 1)
        offset += header.rowBytes(pass) + 1
      }
    }
  }

  private mutating func undoFilters(_ file: DataFile) throws {
    let step = max(1, header.kind.channels * header.bitDepth / 8)
    let header = self.header
    var span = bytes.mutableSpan
    var offset = 0
    for pass in header.passes {
      let length = header.rowBytes(pass)
      for row in 0..<pass.rows(of: header.height) {
        let (filter, above) = (span[offset], row == 0 ? nil : offset - length - 1)
        guard filter <= 4 else {
          throw file.error(at: 8, found: "the filter \(filter) at byte \(offset) of the rows")
        }
        PNGRows.undo(filter, &span, offset + 1, length, above: above.map { $0 + 1 }, step)
        offset += length + 1
      }
    }
  }

  private static func undo(
    _ filter: UInt8, _ bytes: inout MutableSpan<UInt8>, _ start: Int, _ length: Int, above: Int?,
    _ step: Int
  ) {
    guard filter != 0 else { return }
    for index in 0..<length {
      let left = index < step ? 0 : bytes[start + index - step]
      let up = above.map { bytes[$0 + index] } ?? 0
      let prediction: UInt8
      switch filter {
      case 1: prediction = left
      case 2: prediction = up
      case 3: prediction = UInt8((Int(left) + Int(up)) / 2)
      default:
        let corner = index < step ? 0 : above.map { bytes[$0 + index - step] } ?? 0
        prediction = nearest(left, up, corner)
      }
      bytes[start + index] &+= prediction
    }
  }

  /// Paeth's predictor: of left, up and corner the one nearest to left + up - corner.
  private static func nearest(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
    let estimate = Int(left) + Int(up) - Int(corner)
    let distances = (
      abs(estimate - Int(left)), abs(estimate - Int(up)), abs(estimate - Int(corner))
    )
    if distances.0 <= distances.1, distances.0 <= distances.2 { return left }
    return distances.1 <= distances.2 ? up : corner
  }

  private static func claim(_ header: PNGHeader, _ file: DataFile) -> DataError {
    file.error(
      at: 16,
      found: "a claim of \(header.width) × \(header.height) pixels in \(file.bytes.count) bytes")
  }
}
