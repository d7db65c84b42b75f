extension SafeTensors {
  /// The file's bytes: the widest types first, then by name, the header padded to 8 bytes.
  ///
  /// With at most one entry of metadata they are the Python package's bytes.
  public var serialized: [UInt8] {
    let ordered = entries.sorted { ($0.type.place, $0.name) < ($1.type.place, $1.name) }
    var members: [String] = []
    if !metadata.isEmpty {
      let words = metadata.sorted { $0.key < $1.key }.map {
        "\(HeaderText.json($0.key)):\(HeaderText.json($0.value))"
      }
      members.append("\"__metadata__\":{\(words.joined(separator: ","))}")
    }
    var end = 0
    for entry in ordered {
      let extents = entry.extents.map(String.init).joined(separator: ",")
      let start = end
      end += entry.bytes.count
      members.append(
        "\(HeaderText.json(entry.name)):{\"dtype\":\"\(entry.type.rawValue)\","
          + "\"shape\":[\(extents)],\"data_offsets\":[\(start),\(end)]}")
    }
    var header = Array("{\(members.joined(separator: ","))}".utf8)
    header += Array(repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + end)
    let length = UInt64(header.count)
    bytes += (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    bytes += header
    for entry in ordered { bytes += entry.bytes }
    return bytes
  }

  /// Writes the file whole under a temporary name, then renames it; throws `WeightFileError`.
  public func write(to path: String) throws {
    try StoredBytes.write(serialized, to: path)
  }
}
