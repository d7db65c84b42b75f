import Foundation

/// A folder that holds a published site, among whatever else lies there.
struct SiteFolder: SiteContents {
  let root: URL

  /// Makes the folder where there is none; throws `InputError` where it can't be written.
  init(_ root: URL) throws(InputError) {
    self.root = root
    let files = FileManager.default
    try? files.createDirectory(at: root, withIntermediateDirectories: true)
    guard files.isWritableFile(atPath: root.path), isFolder("") else {
      throw InputError(
        "\(root.path): a site can't be written here; make it a writable folder, or choose another "
          + "one with -o")
    }
  }

  /// A folder of our own, which is there.
  init(staged root: URL) {
    self.root = root
  }

  /// Publishes and says what changed; other calls into the same folder wait.
  ///
  /// Nothing is written before all of it is known, and every file is replaced whole.
  func publish(_ site: SiteReports, _ pages: SitePages, isNewer: (String) -> Bool) throws
    -> SitePlan
  {
    let lock = try FolderLock(root)
    defer { lock.release() }
    let plan = try SitePlan(publishing: site, onto: self, pages: pages, isNewer: isNewer)
    do {
      try carryOut(plan)
    } catch let error as CocoaError {
      throw InputError("\(root.path): \(error.localizedDescription)")
    }
    return plan
  }

  private func carryOut(_ plan: SitePlan) throws {
    let blocked = Set(plan.writes.keys.flatMap(SitePath.folders(above:)))
    for path in plan.removals where blocked.contains(path) { try remove(path) }
    // Records first: what a call that is killed leaves behind is known as the site's own.
    let records = plan.writes.keys.filter { $0.hasPrefix(SiteRecord.folder) }.sorted()
    let others = plan.writes.keys.filter { !$0.hasPrefix(SiteRecord.folder) }.sorted()
    for path in records + others {
      let file = place(of: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try plan.writes[path]?.write(to: file, options: .atomic)
    }
    for path in plan.removals where !blocked.contains(path) { try remove(path) }
  }

  /// Removes a file and the folders that it leaves empty.
  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: place(of: path))
    for folder in SitePath.folders(above: path).reversed() {
      let names = try FileManager.default.contentsOfDirectory(atPath: place(of: folder).path)
      guard names.isEmpty else { return }
      try FileManager.default.removeItem(at: place(of: folder))
    }
  }

  func files(below folder: String) -> [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: place(of: folder).path)
    return (names ?? []).map { folder + $0 }.filter { !isFolder($0) }
  }

  func bytes(of path: String) throws -> Data? {
    let file = place(of: path)
    guard FileManager.default.fileExists(atPath: file.path), !isFolder(path) else { return nil }
    return try Data(contentsOf: file)
  }

  func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(
      atPath: place(of: path).path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private func place(of path: String) -> URL { root.appending(path: path) }
}

/// Keeps other processes from publishing into a folder; the system frees it when this one ends.
private struct FolderLock {
  private let descriptor: Int32

  /// Waits until the folder is free.
  init(_ folder: URL) throws(InputError) {
    descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw InputError("\(folder.path): the folder can't be locked; is it still there?")
    }
  }

  func release() { close(descriptor) }
}
