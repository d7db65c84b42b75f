import Digests

extension Digest {
  /// The digest of data that were made from these by one named change.
  func derived(_ change: String, _ numbers: [Int]) -> Digest {
    var builder = DigestBuilder()
    builder.append(field: description)
    builder.append(field: change)
    builder.append(field: numbers.map(String.init).joined(separator: ","))
    return builder.finished()
  }

  /// The digest of data that were read from several files.
  init(joining digests: [Digest]) {
    var builder = DigestBuilder()
    for digest in digests { builder.append(field: digest.description) }
    self = builder.finished()
  }
}
