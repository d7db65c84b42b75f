import Foundation

/// The files of a commit that holds a published site.
struct SiteTree: SiteContents {
  private let git: Git
  /// Objects by their paths.
  private let objects: [String: String]
  private let folders: Set<String>

  /// Lists the files of `commit`; nothing for `nil`.
  init(of commit: String?, _ calls: GitCalls) async throws {
    git = Git(folder: calls.folder)
    var objects: [String: String] = [:]
    if let commit {
      let listing = try await calls.result(["ls-tree", "-r", "-z", "--full-tree", commit])
      // `MODE TYPE OBJECT<tab>PATH`, ended by a null character.
      for line in String(decoding: listing.output, as: UTF8.self).split(separator: "\0") {
        let parts = line.split(separator: "\t", maxSplits: 1)
        let fields = parts[0].split(separator: " ")
        guard parts.count == 2, fields.count == 3 else { continue }
        objects[String(parts[1])] = String(fields[2])
      }
    }
    self.objects = objects
    folders = Set(objects.keys.flatMap(SitePath.folders(above:)))
  }

  func files(below folder: String) -> [String] {
    objects.keys.filter { $0.hasPrefix(folder) }
  }

  func bytes(of path: String) throws -> Data? {
    guard let object = objects[path] else { return nil }
    guard let bytes = git.blobs([object])[object] else {
      // A submodule, or an object that is missing here: nothing of ours.
      return Data()
    }
    return bytes
  }

  func isFolder(_ path: String) -> Bool { folders.contains(path) }
}
