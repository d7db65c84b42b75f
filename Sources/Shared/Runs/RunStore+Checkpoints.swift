public import Foundation

extension RunStore {
  /// A checkpoint that nobody has gone on from for so long is given up.
  ///
  /// An interrupted run is gone on with after hours or days; an edited system leaves a checkpoint that
  /// nothing will ever ask for again.
  static let longestWait = 30.0 * 86_400

  /// Where the checkpoint of `key` is or would be.
  public func checkpointFile(for key: RunKey) -> URL {
    let name = key.description
    return folder.appending(path: "checkpoints/\(name.prefix(2))/\(name).checkpoint")
  }

  /// What an interrupted run of `key` left, or `nil`; a damaged file is set aside.
  ///
  /// Throws `RunStoreError` for a newer format and for a file that can't be read.
  public func checkpoint(for key: RunKey) throws -> Checkpoint? {
    let file = checkpointFile(for: key)
    guard let bytes = try Self.bytes(of: file) else { return nil }
    do {
      return try Checkpoint(bytes)
    } catch .newerFormat(let version) {
      throw RunStoreError.newerFormat(file: file.path, version: version)
    } catch .unreadable {
      files.setAside(file)
      return nil
    }
  }

  /// Keeps a checkpoint, replacing an earlier one whole; throws `RunStoreError.notWritable`.
  public func keep(_ checkpoint: Checkpoint, for key: RunKey) throws {
    try files.write(try checkpoint.bytes(), to: checkpointFile(for: key))
  }

  /// Removes the checkpoint of a run that is kept or begins anew.
  public func removeCheckpoint(for key: RunKey) throws {
    let file = checkpointFile(for: key)
    // Most runs never had one, and a store that is only read must not be touched.
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    try files.remove(file)
  }

  /// Renames a checkpoint from which no run can go on.
  public func setAsideCheckpoint(for key: RunKey) {
    files.setAside(checkpointFile(for: key))
  }

  /// The right to compute the run of `key`, or `nil` while another task or process has it.
  ///
  /// It ends with `release()`, and with the process however that ends. Throws
  /// `RunStoreError.notWritable`, so that nobody computes for hours what can't be kept.
  public func claim(_ key: RunKey) throws -> StoreLock? {
    do throws(FileFailure) {
      return try files.lock(named: "compute \(key)", waits: false)
    } catch {
      throw RunStoreError.notWritable(error)
    }
  }

  /// The checkpoints that nobody has gone on from for too long.
  func abandonedCheckpoints() -> [URL] {
    files(endingIn: "checkpoint").filter { file in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
        let date = attributes[.modificationDate] as? Date
      else { return false }
      return -date.timeIntervalSinceNow > Self.longestWait
    }
  }
}
