/// The header of an NPY file: a Python dictionary with `descr`, `fortran_order` and `shape`.
struct NPYHeader {
  let type: ElementType
  let order: ByteOrder
  let isFortran: Bool
  let shape: [Int]
  let dataOffset: Int

  /// Reads the header at the beginning of a range of the file's bytes.
  init(_ file: DataFile, _ range: Range<Int>) throws {
    let bytes = file.bytes
    let first = range.lowerBound
    guard range.count >= 10, bytes[range].starts(with: [0x93] + Array("NUMPY".utf8)) else {
      throw file.error(
        at: first,
        found: "\(bytes[range].prefix(6).map(\.self)) instead of the mark of an NPY file",
        remedy: "name a file that NumPy's save wrote")
    }
    let version = bytes[first + 6]
    guard (1...3).contains(version) else {
      throw file.error(
        at: first + 6, found: "version \(version).\(bytes[first + 7]) of NPY, not 1, 2 or 3")
    }
    let start = first + (version == 1 ? 10 : 12)
    guard range.upperBound >= start else {
      throw file.error(at: range.upperBound, found: "an NPY file that ends within its header")
    }
    let length =
      version == 1
      ? Int(ByteOrder.little.integer(UInt16.self, at: first + 8, in: bytes))
      : Int(ByteOrder.little.integer(UInt32.self, at: first + 8, in: bytes))
    guard length <= range.upperBound - start else {
      throw file.error(
        at: first + 8, found: "a header of \(length) bytes in a file of \(range.count)")
    }
    dataOffset = start + length
    let text = String(decoding: bytes[start..<dataOffset], as: UTF8.self)
    var parser = NPYDictionary(text)
    guard let fields = parser.fields() else {
      throw file.error(at: start, found: "no header of an array: \(text.prefix(60))")
    }
    (type, order) = try NPYHeader.type(fields.description, file, at: start)
    (isFortran, shape) = (fields.isFortran, fields.shape)
  }

  private static func type(
    _ description: String, _ file: DataFile, at offset: Int
  ) throws -> (ElementType, ByteOrder) {
    guard let mark = description.first, "<>|=".contains(mark),
      let type = ElementType(rawValue: String(description.dropFirst())),
      mark != "|" || type.partByteCount == 1
    else {
      throw file.error(
        at: offset, found: "elements of the type \(description.prefix(40))",
        remedy: "save an array of numbers: whole, floating or complex")
    }
    return (type, mark == ">" ? .big : .little)
  }
}
