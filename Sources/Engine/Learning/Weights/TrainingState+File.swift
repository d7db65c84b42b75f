extension TrainingState {
  /// The format that this version writes and reads; another one is an error.
  static let fileVersion = "2"

  /// Writes the state as a `safetensors` file with its format's version and a SHA-256 checksum.
  ///
  /// Every number keeps its bits. The file replaces an older one only when it is whole. Throws
  /// `WeightFileError`.
  public func write(to path: String) throws {
    try file.write(to: path)
  }

  /// The bytes that `write(to:)` writes.
  public var bytes: [UInt8] { file.serialized }

  private var file: SafeTensors {
    var file = stored
    file.metadata["format"] = "swiftnb training state"
    file.metadata["version"] = Self.fileVersion
    file.metadata["sha256"] = file.checksum
    return file
  }

  /// Reads a state that `write(to:)` wrote; throws `WeightFileError` for damage or another version.
  public init(reading path: String) throws {
    try self.init(SafeTensors(reading: path), path: path)
  }

  /// Reads a state from its bytes; `file` only names them in errors.
  public init(bytes: [UInt8], file: String) throws {
    try self.init(SafeTensors(bytes: bytes, file: file), path: file)
  }

  private init(_ file: SafeTensors, path: String) throws {
    guard file.metadata["format"] == "swiftnb training state" else {
      throw WeightFileError(
        file: path, found: "tensors, but no state of a training",
        remedy: "load weights alone by SafeTensors")
    }
    guard file.metadata["version"] == Self.fileVersion else {
      throw WeightFileError(
        file: path,
        found: "a training state of version \(file.metadata["version"] ?? "none"), "
          + "where this program reads \(Self.fileVersion)",
        remedy: "go on with the program that wrote it, or train anew")
    }
    guard file.metadata["sha256"] == file.checksum else {
      throw WeightFileError(
        file: path, found: "content that does not have its checksum",
        remedy: "the file is damaged: go on from an older state")
    }
    guard let state = TrainingState(stored: file) else {
      throw WeightFileError(
        file: path, found: "a part of the training state is missing or of the wrong kind",
        remedy: "go on from an older state, or train anew")
    }
    self = state
  }
}
