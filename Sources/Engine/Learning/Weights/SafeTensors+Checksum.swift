import Digests

extension SafeTensors {
  /// SHA-256 of all entries (name, type, extents, bytes) and all metadata but the checksum itself.
  var checksum: String {
    var builder = DigestBuilder()
    for (key, text) in metadata.sorted(by: { $0.key < $1.key }) where key != "sha256" {
      builder.append(field: key)
      builder.append(field: text)
    }
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      builder.append(field: entry.name)
      builder.append(field: "\(entry.type.rawValue) \(entry.extents)")
      builder.append(entry.bytes)
    }
    return builder.finished().description
  }
}
