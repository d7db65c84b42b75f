import DataCatalogue
import Foundation

/// Brings a set into the data folder: whole and verified, or not at all.
struct SetDelivery {
  var card: DataCard
  /// The data folder.
  var folder: URL
  var terminal: Terminal

  private var files: FileManager { .default }

  /// Gets it from a place of the user's, else from where the card says.
  ///
  /// Gathers the files in a hidden folder beside the set's own, which takes its place in one step.
  /// A cancelled download leaves there what it has, to be resumed. Throws `InputError`, or
  /// `CancellationError`.
  func get(from place: URL?) async throws -> URL {
    try makeFolder(draft)
    do {
      try await gather(from: place)
    } catch {
      // Only a download can go on from what is there.
      let isEmpty = (try? draft.filesBelow().isEmpty) ?? true
      if place != nil || !isDownloaded || isEmpty { try? files.removeItem(at: draft) }
      throw error
    }
    try Task.checkCancellation()
    let problems = try SetVerification(card: card, folder: draft).problems()
    guard problems.isEmpty else {
      try? files.removeItem(at: draft)
      throw InputError(
        "the set '\(card.id)' was not taken: " + problems.joined(separator: "; "))
    }
    return try putInPlace()
  }

  private var isDownloaded: Bool {
    if case .home = card.supply { true } else { false }
  }

  private func gather(from place: URL?) async throws {
    if let place {
      guard files.fileExists(atPath: place.path) else {
        throw InputError("\(place.path): there is no such file or folder")
      }
      return try await take(from: place)
    }
    switch card.supply {
    case .bundled: break
    case .package(let name, let version, _): try await takePackage(name, version)
    case .debian(let name, let version): try await takeDebianPackage(name, version)
    case .home(let addresses):
      for wanted in card.files { try await download(wanted, addresses) }
    case .given:
      throw InputError(
        "the set '\(card.id)' (\(card.source)) has no home that can be asked; "
          + "give what you have of it: `swiftnb data get \(card.id) --from FOLDER`")
    }
  }

  /// What is being gathered.
  var draft: URL { folder.appending(path: ".\(card.id).part") }

  func makeFolder(_ place: URL) throws(InputError) {
    do {
      try files.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw InputError(
        "\(place.path): can't be made (\(error.localizedDescription)); "
          + "name a folder that may be written in SWIFTNB_DATA")
    }
  }

  /// Copies each wanted file from an archive, a folder or a single file, found by its content.
  func take(from place: URL) async throws {
    if place.isFolder { return try take(fromFolder: place) }
    guard let words = Self.unpacking(place) else { return try take(fromFiles: [place]) }
    let unpacked = folder.appending(path: ".\(card.id).unpacked")
    try makeFolder(unpacked)
    defer { try? files.removeItem(at: unpacked) }
    terminal.say("unpacking \(place.lastPathComponent)")
    try await ChildProgram.run(words + [unpacked.path])
    try await unpackInner(unpacked)
    try take(fromFolder: unpacked)
  }

  /// Unpacks, beside it, the archive in which the card says that the files lie.
  private func unpackInner(_ unpacked: URL) async throws {
    guard case .package(_, _, let inner?) = card.supply,
      let path = try unpacked.filesBelow().first(where: { $0.hasSuffix("/\(inner)") }),
      let words = Self.unpacking(unpacked.appending(path: path))
    else { return }
    terminal.say("unpacking \(inner)")
    try await ChildProgram.run(words + [unpacked.path])
  }

  /// The command that unpacks an archive into the folder named behind it; `nil` for no archive.
  private static func unpacking(_ file: URL) -> [String]? {
    let name = file.lastPathComponent
    if [".zip", ".whl"].contains(where: name.hasSuffix) {
      return ["python3", "-m", "zipfile", "-e", file.path]
    }
    if name.hasSuffix(".deb") { return ["dpkg-deb", "-x", file.path] }
    let isTar = [".tar", ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2"].contains(where: name.hasSuffix)
    return isTar ? ["tar", "-xf", file.path, "-C"] : nil
  }

  private func take(fromFolder place: URL) throws {
    if card.files.isEmpty {
      // A folder of many files keeps its form.
      let inner = place.appending(path: card.id)
      let source = inner.isFolder ? inner : place
      for path in try source.filesBelow() where !SetVerification.leftOut.contains(path) {
        try Task.checkCancellation()
        try copy(source.appending(path: path), to: path)
      }
    } else {
      try take(fromFiles: place.filesBelow().map { place.appending(path: $0) })
    }
  }

  /// Of the files with a wanted file's name the first with its content; else any with its content.
  ///
  /// Where a file `.gz` is wanted, one of its content that is not packed will do.
  private func take(fromFiles candidates: [URL]) throws {
    for wanted in card.files {
      try Task.checkCancellation()
      let name = URL(filePath: wanted.path).lastPathComponent
      let likely = candidates.filter { $0.lastPathComponent == name }
      let others = candidates.filter {
        $0.lastPathComponent != name && size(of: $0) == wanted.bytes
      }
      guard let found = try (likely + others).first(where: { try isSame($0, as: wanted) }) else {
        let why = likely.isEmpty ? "is not there" : "is there with another content"
        throw InputError("the set '\(card.id)' was not taken: \(wanted.path) \(why)")
      }
      try copy(found, to: wanted.path)
    }
  }

  private func isSame(_ file: URL, as wanted: DataCard.File) throws -> Bool {
    let isPacked = file.pathExtension == "gz"
    // A packed file under another name could hold anything.
    guard wanted.path.hasSuffix(".gz") || !isPacked else { return false }
    if !isPacked, size(of: file) != wanted.bytes { return false }
    return try FileContent(of: file).digest == wanted.digest
  }

  private func size(of file: URL) -> Int {
    ((try? files.attributesOfItem(atPath: file.path))?[.size] as? Int) ?? -1
  }

  private func copy(_ file: URL, to path: String) throws {
    let target = draft.appending(path: path)
    try makeFolder(target.deletingLastPathComponent())
    try? files.removeItem(at: target)
    if target.pathExtension == "gz", file.pathExtension != "gz" {
      guard let packed = ProgramOutput.bytes(of: ["gzip", "-cn9", file.path]) else {
        throw InputError("\(file.path): gzip can't pack it")
      }
      try packed.write(to: target)
    } else {
      try files.copyItem(at: file.resolvingSymlinksInPath(), to: target)
    }
  }

  private func putInPlace() throws -> URL {
    let place = folder.appending(path: card.id)
    let old = folder.appending(path: ".\(card.id).old")
    if files.fileExists(atPath: place.path) {
      try? files.removeItem(at: old)
      try files.moveItem(at: place, to: old)
    }
    try files.moveItem(at: draft, to: place)
    try? files.removeItem(at: old)
    return place
  }
}
