import Digests
import Foundation
import Outputs
import Runs

/// The folder of outputs of good runs, each under its key.
struct KeptOutputs: Sendable {
  let folder: URL

  private struct Content: Codable {
    var key: NotebookKey
    var outputs: NotebookOutputs
  }

  /// The kept outputs of `key`, or `nil` when there are none, they are damaged, or a file that the
  /// run opened is another one now.
  func outputs(
    for key: NotebookKey, in workingFolder: URL, digests: inout FileDigests
  ) throws -> NotebookOutputs? {
    guard let bytes = try? Data(contentsOf: file(for: try key.digest)),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let body = bytes[(end + 1)...]
    guard String(decoding: bytes[..<end], as: UTF8.self) == Digest(of: body).description,
      let content = try? CanonicalJSON.value(Content.self, from: body), content.key == key
    else { return nil }
    for (path, digest) in content.outputs.opened where !DataOrigin.isSynthetic(path) {
      let file = URL(filePath: path, relativeTo: workingFolder).absoluteURL
      guard (try? digests.digest(of: file)) == digest else { return nil }
    }
    return content.outputs
  }

  /// Keeps outputs whole or not at all.
  func keep(_ outputs: NotebookOutputs, for key: NotebookKey) throws {
    let body = try CanonicalJSON.bytes(of: Content(key: key, outputs: outputs))
    let head = Data((Digest(of: body).description + "\n").utf8)
    let file = file(for: try key.digest)
    try StoreFolder(at: folder).write(head + body, to: file)
  }

  private func file(for key: Digest) -> URL {
    folder.appending(path: "\(key.description.prefix(2))/\(key).json")
  }
}
