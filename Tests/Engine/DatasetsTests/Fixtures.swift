import Glibc

@testable import Datasets

/// The small files that `Fixtures/make.py` made with NumPy, Pillow, nibabel and Python's gzip.
enum Fixtures {
  static func path(_ name: String) -> String {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/Fixtures/\(name)"
  }

  static func open(_ name: String) throws -> DataFile {
    try DataFile(opening: path(name))
  }

  /// The bytes as they are stored, for tests that damage them.
  static func bytes(_ name: String) throws -> [UInt8] {
    let stored = unsafe fopen(path(name), "rb")
    guard let stored = unsafe stored else { throw POSIXFailure(path: path(name)) }
    defer { unsafe fclose(stored) }
    var bytes: [UInt8] = []
    while case let byte = unsafe getc(stored), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  struct POSIXFailure: Error { let path: String }
}

/// Every length that a multiple of `step` bytes gives, shorter than the whole.
func truncations(of bytes: [UInt8], every step: Int) -> [[UInt8]] {
  stride(from: 0, to: bytes.count, by: step).map { Array(bytes.prefix($0)) }
}

/// Copies of `bytes` in which one byte is turned over, at every multiple of `step`.
func damages(of bytes: [UInt8], every step: Int) -> [[UInt8]] {
  stride(from: 0, to: bytes.count, by: step).map { offset in
    var copy = bytes
    copy[offset] ^= 0xFF
    return copy
  }
}

/// What a reader throws, or nothing where it reads.
func dataError(_ read: () throws -> Void) throws -> DataError? {
  do {
    try read()
    return nil
  } catch let error as DataError {
    return error
  }
}
