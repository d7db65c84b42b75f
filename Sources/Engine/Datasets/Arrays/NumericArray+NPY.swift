extension NumericArray {
  /// Reads an NPY file of version 1, 2 or 3; throws `DataError` where the header and the elements
  /// do not fit each other, and for elements that are no numbers.
  ///
  /// Memory: at most twice the file's size, and none beside it where the elements lie last axis
  /// fastest, lowest byte first.
  public init(_ file: DataFile) throws { try self.init(file, file.bytes.indices) }

  /// Reads an array that fills a range of the file's bytes.
  init(_ file: DataFile, _ range: Range<Int>) throws {
    let header = try NPYHeader(file, range)
    let available = range.upperBound - header.dataOffset
    let size = elementCount(of: header.shape + [header.type.byteCount])
    guard let size, size == available else {
      throw file.error(
        at: header.dataOffset,
        found: "\(available) bytes of elements after a header of shape \(header.shape) and type"
          + " \(header.type.rawValue)")
    }
    // In the usual order the elements stay where they are: the array shares the file's bytes.
    var elements = file.bytes[header.dataOffset..<range.upperBound]
    if header.order == .big { elements = elements.reversedGroups(of: header.type.partByteCount) }
    if header.isFortran {
      elements = lastAxisFastest(
        elements, shape: header.shape, elementSize: header.type.byteCount)
    }
    self.init(shape: header.shape, type: header.type, sharing: elements)
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

extension ArraySlice<UInt8> {
  fileprivate func reversedGroups(of size: Int) -> ArraySlice<UInt8> {
    guard size > 1 else { return self }
    var bytes = Array(self)
    for start in stride(from: 0, to: bytes.count, by: size) {
      for index in 0..<size / 2 { bytes.swapAt(start + index, start + size - 1 - index) }
    }
    return bytes[...]
  }
}

/// Elements that lie first axis fastest, put in the other order.
private func lastAxisFastest(
  _ bytes: ArraySlice<UInt8>, shape: [Int], elementSize: Int
) -> ArraySlice<UInt8> {
  // With one long axis at most, both orders are the same.
  guard !bytes.isEmpty, shape.count(where: { $0 > 1 }) > 1 else { return bytes }
  var strides: [Int] = []
  var step = elementSize
  for extent in shape {
    strides.append(step)
    step *= extent
  }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = [Int](repeating: 0, count: shape.count)
  var offset = bytes.startIndex
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
  return result[...]
}
