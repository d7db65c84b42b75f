import Digests
import Foundation
import Outputs

/// What a run found on disk by itself: files that its readers opened, looked for in vain or listed.
struct FoundData {
  private let opened: [(path: String, digest: String)]
  private let looked: [(path: String, found: String)]
  private let folder: URL

  /// Relative paths start at `folder`.
  init(_ outputs: NotebookOutputs, in folder: URL) {
    opened = outputs.opened.filter { !DataOrigin.isSynthetic($0.key) }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    looked = outputs.looked.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.folder = folder
  }

  /// Whether the run would find anything else now.
  func hasChanged(_ digests: inout FileDigests) -> Bool {
    !changes(&digests, atMost: 1).isEmpty
  }

  /// What is not as the run found it, a sentence each.
  func changes(_ digests: inout FileDigests, atMost limit: Int = .max) -> [String] {
    var changes: [String] = []
    for (path, digest) in opened where changes.count < limit {
      guard let now = try? digests.digest(of: place(path)) else {
        changes.append("the data file \(path) is gone or can't be read")
        continue
      }
      if digest == NotebookOutputs.changing {
        changes.append("the data file \(path) changed while the cells ran")
      } else if now != digest {
        changes.append("the data file \(path) has other bytes")
      }
    }
    for (path, found) in looked where changes.count < limit {
      let now = PathObservation(at: place(path).path)
      guard now.description != found else { continue }
      switch now {
      case .absent: changes.append("\(path) is gone")
      case .file: changes.append("\(path), looked for in vain by the last run, is there now")
      case .folder: changes.append("the folder \(path) holds other files")
      }
    }
    return changes
  }

  private func place(_ path: String) -> URL { URL(filePath: path, relativeTo: folder).absoluteURL }
}
