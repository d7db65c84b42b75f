import Foundation
import Learning

/// The small files that `Fixtures/make-weights.py` made with the Python package `safetensors`.
enum WeightFixtures {
  static func path(_ name: String) -> String {
    URL(filePath: "\(#filePath)").deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)").path
  }

  /// The bytes as they are stored, for tests that damage them.
  static func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path(name))))
  }

  /// Lends a path in a folder of its own, which is removed afterwards.
  static func withTemporaryFile(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "file.safetensors").path)
  }

  /// A file of a header and data, with the header's length before it.
  static func file(_ header: String, data: Int = 0) -> [UInt8] {
    let text = Array(header.utf8)
    return (0..<8).map { UInt8(truncatingIfNeeded: text.count >> (8 * $0)) } + text
      + [UInt8](repeating: 0, count: data)
  }
}
