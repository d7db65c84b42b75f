/// The fields of a NIfTI-1 header that decide where the voxels lie and what they mean.
struct NIfTIHeader {
  let order: ByteOrder
  let shape: [Int]
  let type: ScalarType
  let dataOffset: Int
  let slope: Double
  let intercept: Double
  let spacing: [Double]
  let affine: [[Double]]

  init(_ file: DataFile) throws {
    let fields = try NIfTIFields(file)
    order = fields.order
    shape = try fields.shape()
    type = try fields.type()
    dataOffset = try fields.dataOffset()
    // A slope of zero means that the stored values are the values.
    let (slope, intercept) = (fields.float(112), fields.float(116))
    let scales = slope != 0 && slope.isFinite && intercept.isFinite
    self.slope = scales ? slope : 1
    self.intercept = scales ? intercept : 0
    spacing = (1...3).map { abs(fields.float(76 + 4 * $0)) }
    affine = fields.affine(spacing: spacing)
  }
}

/// Reads single fields at the offsets of the standard.
private struct NIfTIFields {
  let file: DataFile
  let order: ByteOrder

  init(_ file: DataFile) throws {
    let bytes = file.bytes
    self.file = file
    guard bytes.count >= 348 else {
      throw file.error(
        at: bytes.count, found: "\(bytes.count) bytes, where a NIfTI-1 header has 348",
        remedy: "name a whole .nii or .nii.gz file")
    }
    let orders = [ByteOrder.little, .big].filter { $0.integer(Int32.self, at: 0, in: bytes) == 348 }
    let magic = Array(bytes[344..<348])
    guard let order = orders.first, magic == Array("n+1\0".utf8) else {
      throw file.error(
        at: 344, found: "\(magic) instead of the mark of a single NIfTI-1 file (n+1)",
        remedy: "convert pairs (.hdr, .img), NIfTI-2 and Analyze files to .nii first")
    }
    self.order = order
  }

  func short(_ offset: Int) -> Int { Int(order.integer(Int16.self, at: offset, in: file.bytes)) }

  func float(_ offset: Int) -> Double { Double(order.float(at: offset, in: file.bytes)) }

  func shape() throws -> [Int] {
    let axes = short(40)
    guard (1...7).contains(axes) else {
      throw file.error(at: 40, found: "\(axes) axes, where NIfTI-1 has 1 to 7")
    }
    let extents = (1...axes).map { short(40 + 2 * $0) }
    if let axis = extents.firstIndex(where: { $0 < 1 }) {
      throw file.error(at: 42 + 2 * axis, found: "an extent of \(extents[axis])")
    }
    return extents
  }

  func type() throws -> ScalarType {
    let known: [Int: ScalarType] = [
      2: .uint8, 4: .int16, 8: .int32, 16: .float32, 64: .float64, 256: .int8, 512: .uint16,
      768: .uint32,
    ]
    let (code, bits) = (short(70), short(72))
    guard let type = known[code] else {
      throw file.error(
        at: 70, found: "data type \(code)",
        remedy: "convert the voxels to integers of at most 32 bits, float32 or float64")
    }
    guard bits == 8 * type.byteCount else {
      throw file.error(at: 72, found: "\(bits) bits for a voxel of data type \(code)")
    }
    return type
  }

  func dataOffset() throws -> Int {
    let offset = float(108)
    guard let whole = Int(exactly: offset), whole >= 352, whole <= file.bytes.count else {
      throw file.error(
        at: 108, found: "voxels from byte \(offset) on in a file of \(file.bytes.count) bytes")
    }
    return whole
  }

  /// The sform where there is one, else the qform, else the spacing alone.
  func affine(spacing: [Double]) -> [[Double]] {
    if short(254) > 0 {
      return (0..<3).map { row in (0..<4).map { float(280 + 16 * row + 4 * $0) } }
    }
    let translation = [float(268), float(272), float(276)]
    guard short(252) > 0 else { return scaled(identity, by: spacing, translation: [0, 0, 0]) }
    let (b, c, d) = (float(256), float(260), float(264))
    let a = max(0, 1 - b * b - c * c - d * d).squareRoot()
    let rotation = [
      [a * a + b * b - c * c - d * d, 2 * (b * c - a * d), 2 * (b * d + a * c)],
      [2 * (b * c + a * d), a * a + c * c - b * b - d * d, 2 * (c * d - a * b)],
      [2 * (b * d - a * c), 2 * (c * d + a * b), a * a + d * d - b * b - c * c],
    ]
    // The sign before the spacings (qfac) turns the third axis round.
    let turn: Double = float(76) < 0 ? -1 : 1
    return scaled(
      rotation, by: [spacing[0], spacing[1], turn * spacing[2]], translation: translation)
  }

  private func scaled(
    _ rotation: [[Double]], by factors: [Double], translation: [Double]
  ) -> [[Double]] {
    zip(rotation, translation).map { row, shift in zip(row, factors).map(*) + [shift] }
  }
}

private let identity: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
