extension SafeTensors {
  /// Reads a file whole; throws `WeightFileError` with the byte where it is not as it should be.
  public init(reading path: String) throws {
    try self.init(bytes: try StoredBytes.read(path), file: path)
  }

  /// Reads bytes in memory; `file` only names them in errors.
  public init(bytes: [UInt8], file: String) throws {
    func damaged(_ offset: Int, _ found: String) -> WeightFileError {
      WeightFileError(
        file: file, offset: offset, found: found, remedy: WeightFileError.getItAgain)
    }
    guard bytes.count >= 8 else {
      throw damaged(bytes.count, "the file ends within the 8 bytes of the header's length")
    }
    let length = bytes[0..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw damaged(0, "a header of \(length) bytes, but only \(bytes.count - 8) follow")
    }
    let start = 8 + Int(length)
    let header: HeaderValue
    do {
      header = try HeaderReader.value(of: bytes[8..<start])
    } catch {
      throw damaged(error.offset, error.found)
    }
    guard case .object(let members) = header.content else {
      throw damaged(header.offset, "a header that is no object of tensors")
    }
    self.init()
    var end = 0
    var places: [(range: Range<Int>, offset: Int, name: String)] = []
    for (name, value) in members {
      if name == "__metadata__" {
        metadata = try Self.words(value, damaged)
        continue
      }
      let (type, extents, range) = try Self.place(of: name, value, damaged)
      guard range.upperBound <= bytes.count - start else {
        throw damaged(
          value.offset,
          "tensor \"\(name)\" at bytes \(range) of the data, which has \(bytes.count - start)")
      }
      append(
        Entry(
          name: name, type: type, extents: extents,
          bytes: bytes[(start + range.lowerBound)..<(start + range.upperBound)]))
      places.append((range, value.offset, name))
    }
    places.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for place in places {
      guard place.range.lowerBound == end else {
        throw damaged(
          place.offset,
          "tensor \"\(place.name)\" begins at byte \(place.range.lowerBound) of the data, "
            + "where the one before it ends at \(end)")
      }
      end = place.range.upperBound
    }
    guard end == bytes.count - start else {
      throw damaged(start + end, "\(bytes.count - start - end) bytes that belong to no tensor")
    }
  }

  private typealias Damage = (_ offset: Int, _ found: String) -> WeightFileError

  private static func words(_ value: HeaderValue, _ damaged: Damage) throws -> [String: String] {
    guard case .object(let members) = value.content else {
      throw damaged(value.offset, "__metadata__ that is no object")
    }
    var words: [String: String] = [:]
    for (key, value) in members {
      guard let text = value.text else {
        throw damaged(value.offset, "metadata \"\(key)\" that is no string")
      }
      words[key] = text
    }
    return words
  }

  private static func place(
    of name: String, _ value: HeaderValue, _ damaged: Damage
  ) throws -> (StoredType, [Int], Range<Int>) {
    guard let text = value["dtype"]?.text, let extents = value["shape"]?.integers,
      let ends = value["data_offsets"]?.integers
    else {
      throw damaged(value.offset, "tensor \"\(name)\" without dtype, shape or data_offsets")
    }
    guard let type = StoredType(rawValue: text) else {
      throw damaged(
        value.offset,
        "tensor \"\(name)\" of type \(text), which is not one of "
          + StoredType.allCases.map(\.rawValue).joined(separator: " "))
    }
    var size = type.size
    for extent in extents {
      let (product, isTooLarge) = size.multipliedReportingOverflow(by: extent)
      guard extent >= 0 && !isTooLarge else {
        throw damaged(value.offset, "tensor \"\(name)\" of shape \(extents)")
      }
      size = product
    }
    guard ends.count == 2, ends[0] >= 0, ends[1] >= ends[0], ends[1] - ends[0] == size else {
      throw damaged(
        value.offset,
        "tensor \"\(name)\" at data_offsets \(ends), where \(text) of shape \(extents) "
          + "takes \(size) bytes")
    }
    return (type, extents, ends[0]..<ends[1])
  }
}
