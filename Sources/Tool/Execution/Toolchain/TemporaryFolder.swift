import Foundation

/// A folder that is removed with its owner.
struct TemporaryFolder: ~Copyable {
  let url: URL

  init(in parent: URL) throws {
    url = parent.appending(path: ".\(UUID().uuidString).partial")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
