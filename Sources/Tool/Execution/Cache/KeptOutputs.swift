import Digests
import Foundation
import Outputs
import Runs

/// The folder of outputs of good runs, each under its key.
struct KeptOutputs: Sendable {
  let folder: URL

  /// What was kept of one run.
  struct Content: Codable {
    var key: NotebookKey
    var outputs: NotebookOutputs
  }

  /// The kept outputs of `key`, or `nil` when there are none, they are damaged, or what the run found
  /// at a path is something else now.
  func outputs(
    for key: NotebookKey, in workingFolder: URL, digests: inout FileDigests
  ) throws -> NotebookOutputs? {
    guard let content = content(under: try key.digest.description), content.key == key,
      !FoundData(content.outputs, in: workingFolder).hasChanged(&digests)
    else { return nil }
    return content.outputs
  }

  /// What the last good run of the notebook at `path` left, with whatever key.
  func last(of path: String) -> Content? {
    guard let text = try? String(contentsOf: pointer(of: path), encoding: .utf8),
      let content = content(under: text), content.key.path == path
    else { return nil }
    return content
  }

  /// Keeps outputs completely or not at all; those of a whole notebook become its last good run's.
  func keep(_ outputs: NotebookOutputs, for key: NotebookKey, isWhole: Bool) throws {
    let body = try CanonicalJSON.bytes(of: Content(key: key, outputs: outputs))
    let head = Data((Digest(of: body).description + "\n").utf8)
    let name = try key.digest.description
    let store = StoreFolder(at: folder)
    try store.write(head + body, to: file(named: name))
    if isWhole { try store.write(Data(name.utf8), to: pointer(of: key.path)) }
  }

  private func content(under name: String) -> Content? {
    guard let bytes = try? Data(contentsOf: file(named: name)),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let body = bytes[(end + 1)...]
    guard String(decoding: bytes[..<end], as: UTF8.self) == Digest(of: body).description else {
      return nil
    }
    return try? CanonicalJSON.value(Content.self, from: body)
  }

  private func file(named key: String) -> URL {
    folder.appending(path: "\(key.prefix(2))/\(key).json")
  }

  /// The file that names the key of a notebook's last good run.
  private func pointer(of path: String) -> URL {
    folder.appending(path: "last/\(Digest(of: path))")
  }
}
