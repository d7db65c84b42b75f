import DataCatalogue
import Digests
import Foundation

/// Compares a set's files with its card.
struct SetVerification {
  var card: DataCard
  var folder: URL

  /// What is missing or differs; empty for a whole set.
  ///
  /// Files that the card does not name are no problem where it names each of the others.
  func problems() throws -> [String] {
    switch card.contents {
    case .files:
      try card.files.compactMap { wanted -> String? in
        let file = folder.appending(path: wanted.path)
        guard FileManager.default.fileExists(atPath: file.path) else {
          return "\(file.path) is missing"
        }
        let found = try FileContent(of: file)
        return found.digest == wanted.digest
          ? nil
          : "\(file.path) has \(found.bytes) bytes of the checksum \(found.digest.prefix(12))…, "
            + "not \(wanted.bytes) of \(wanted.digest.prefix(12))…"
      }
    case .folder(let count, _, let digest):
      try problems(ofFolder: count, digest)
    }
  }

  private func problems(ofFolder count: Int, _ digest: String) throws -> [String] {
    let files = try folder.filesBelow().filter { !Self.leftOut.contains($0) }
    guard files.count == count else {
      return ["\(folder.path) has \(files.count) files, not \(count)"]
    }
    let lines = try files.map { path in
      try Task.checkCancellation()
      return "\(try FileContent(of: folder.appending(path: path)).digest)  \(path)\n"
    }
    return Digest(of: lines.joined()).description == digest
      ? [] : ["a file of \(folder.path) differs from the catalogue's"]
  }

  /// Files that no set counts as its own.
  static let leftOut: Set<String> = ["LICENSE", "README.md"]
}

/// What a file holds, unpacked where its name ends in `.gz`.
struct FileContent {
  let bytes: Int
  let digest: String

  /// Reads it, through `gzip -dc` where it is packed; throws `InputError` where that fails.
  init(of file: URL) throws {
    let data: Data
    if file.pathExtension == "gz" {
      guard let unpacked = ProgramOutput.bytes(of: ["gzip", "-dc", file.path]) else {
        throw InputError("\(file.path): gzip can't unpack it; get it again")
      }
      data = unpacked
    } else {
      data = try Data(contentsOf: file)
    }
    bytes = data.count
    digest = Digest(of: data).description
  }
}
