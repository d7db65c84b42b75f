extension NumericArray {
  /// Reads an NPY file of version 1, 2 or 3; throws `DataError` where the header and the elements
  /// do not fit each other, and for elements that are no numbers.
  ///
  /// Memory: at most twice the file's size.
  public init(_ file: DataFile) throws {
    let header = try NPYHeader(file)
    let available = file.bytes.count - header.dataOffset
    let size = elementCount(of: header.shape + [header.type.byteCount])
    guard let size, size == available else {
      throw file.error(
        at: header.dataOffset,
        found: "\(available) bytes of elements after a header of shape \(header.shape) and type"
          + " \(header.type.rawValue)")
    }
    var elements = Array(file.bytes[header.dataOffset...])
    if header.order == .big { elements.reverseGroups(of: header.type.partByteCount) }
    if header.isFortran {
      elements = lastAxisFastest(
        elements, shape: header.shape, elementSize: header.type.byteCount)
    }
    self.init(shape: header.shape, type: header.type, bytes: elements)
  }

  /// The bytes of an NPY file of version 1, in C order.
  public func npyBytes() -> [UInt8] {
    let mark = type.partByteCount == 1 ? "|" : "<"
    let extents = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    let text =
      "{'descr': '\(mark)\(type.rawValue)', 'fortran_order': False, 'shape': (\(extents)), }"
    // NumPy asks that the elements begin at a multiple of 64 bytes.
    let padding = (64 - (10 + text.utf8.count + 1) % 64) % 64
    let header = Array(text.utf8) + [UInt8](repeating: 0x20, count: padding) + [0x0A]
    return [0x93] + Array("NUMPY".utf8) + [1, 0] + littleEndian(UInt16(header.count)) + header
      + bytes
  }
}

extension [UInt8] {
  fileprivate mutating func reverseGroups(of size: Int) {
    guard size > 1 else { return }
    for start in stride(from: 0, to: count, by: size) {
      for index in 0..<size / 2 { swapAt(start + index, start + size - 1 - index) }
    }
  }
}

/// Elements that lie first axis fastest, put in the other order.
private func lastAxisFastest(_ bytes: [UInt8], shape: [Int], elementSize: Int) -> [UInt8] {
  guard !bytes.isEmpty else { return bytes }
  var strides: [Int] = []
  var step = elementSize
  for extent in shape {
    strides.append(step)
    step *= extent
  }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = [Int](repeating: 0, count: shape.count)
  var offset = 0
  for _ in 0..<bytes.count / elementSize {
    result += bytes[offset..<offset + elementSize]
    for axis in shape.indices.reversed() {
      index[axis] += 1
      offset += strides[axis]
      guard index[axis] == shape[axis] else { break }
      offset -= strides[axis] * shape[axis]
      index[axis] = 0
    }
  }
  return result
}
