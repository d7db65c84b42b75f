import Digests
import Foundation
import Runs

/// The folder of compiled notebooks: with other values of `params` a notebook needs no compilation.
struct CompiledNotebooks: Sendable {
  let folder: URL
  /// How many are kept; the ones that were not used for longest go first.
  var limit = 64

  /// The kept shared object, or `nil` when there is none or it is damaged.
  func object(for key: Digest) -> URL? {
    let file = file(for: key)
    guard let bytes = try? Data(contentsOf: file),
      let digest = try? String(contentsOf: checksum(of: file), encoding: .utf8),
      digest == Digest(of: bytes).description
    else { return nil }
    let now: [FileAttributeKey: Any] = [.modificationDate: Date()]
    try? FileManager.default.setAttributes(now, ofItemAtPath: file.path)
    return file
  }

  /// Moves `object` to its place and says where that is.
  func keep(_ object: URL, for key: Digest) throws -> URL {
    let file = file(for: key)
    let digest = Digest(of: try Data(contentsOf: object)).description
    try StoreFolder(at: folder).write(Data(digest.utf8), to: checksum(of: file))
    guard unsafe rename(object.path, file.path) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    removeOldest()
    return file
  }

  private func file(for key: Digest) -> URL { folder.appending(path: "\(key).so") }

  private func checksum(of file: URL) -> URL { file.appendingPathExtension("sha256") }

  private func removeOldest() {
    let keys: [URLResourceKey] = [.contentModificationDateKey]
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: keys)
    let objects = (files ?? []).filter { $0.pathExtension == "so" }
    guard objects.count > limit else { return }
    let dated = objects.map { file in
      (
        file,
        (try? file.resourceValues(forKeys: Set(keys)))?.contentModificationDate ?? .distantPast
      )
    }
    for (file, _) in dated.sorted(by: { $0.1 < $1.1 }).prefix(objects.count - limit) {
      try? FileManager.default.removeItem(at: file)
      try? FileManager.default.removeItem(at: checksum(of: file))
    }
  }
}
