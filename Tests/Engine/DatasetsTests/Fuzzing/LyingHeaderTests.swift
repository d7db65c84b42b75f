import Testing

@testable import Datasets

/// Files of about a kilobyte that claim ten gigabytes.
@Suite(.serialized) struct LyingHeaderTests {
  struct Lie: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let position: DataError.Position
    let found: String
    let read: @Sendable (DataFile) throws -> Void
  }

  private static let rest = [UInt8](repeating: 7, count: 900)

  static var lies: [Lie] {
    get throws {
      var volume = try Fixtures.bytes("u1-little.nii")
      volume.replaceSubrange(42..<48, with: [0xFF, 0x7F, 0xFF, 0x7F, 10, 0])
      var archive = try Fixtures.bytes("arrays/cube.npz")
      let entry = archive.indices.first { archive[$0...].starts(with: [0x50, 0x4B, 1, 2]) } ?? 0
      archive.replaceSubrange(entry + 24..<entry + 28, with: [0xF0, 0xFF, 0xFF, 0xFF])
      var picture = try Fixtures.bytes("grey.png")
      picture.replaceSubrange(16..<24, with: [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0])
      return [
        Lie(
          testDescription: "IDX",
          bytes: [0, 0, 8, 3, 0, 0, 0x27, 0x10, 0, 0, 3, 0xE8, 0, 0, 3, 0xE8] + rest,
          position: .byte(4),
          found: "a header of shape [10000, 1000, 1000] before 900 bytes of values"
        ) { _ = try IDXArray($0) },
        Lie(
          testDescription: "NPY",
          bytes: [0x93] + Array("NUMPY\u{1}\0\u{46}\0".utf8)
            + Array("{'descr': '|u1', 'fortran_order': False, 'shape': (10000000000,), }  \n".utf8)
            + rest, position: .byte(80),
          found: "900 bytes of elements after a header of shape [10000000000] and type u1"
        ) { _ = try NumericArray($0) },
        Lie(
          testDescription: "NIfTI", bytes: volume, position: .byte(40),
          found: "a header of shape [32767, 32767, 10] before 24 bytes of voxels"
        ) { _ = try NIfTIVolume($0) },
        Lie(
          testDescription: "NPZ", bytes: archive, position: .byte(38),
          found: "a claim that 134 bytes of 'cube.npy' unpack to 4294967280"
        ) { _ = try NPZFile($0).array("cube") },
        Lie(
          testDescription: "PNG", bytes: Mutation.withRightChecksums(picture), position: .byte(16),
          found: "a claim of 100000 × 100000 pixels in 79 bytes"
        ) { _ = try PNGPicture($0) },
      ]
    }
  }

  @Test func `a file that claims ten gigabytes is refused at once`() throws {
    let meter = AllocationMeter()
    for lie in try Self.lies {
      let file = try DataFile(path: "lie", stored: lie.bytes)
      var error: DataError?
      let used = meter.peak { error = try? dataError { try lie.read(file) } }
      #expect(error?.position == lie.position, "\(lie.testDescription)")
      #expect(error?.found == lie.found, "\(lie.testDescription)")
      #expect(used < 128 << 10, "\(lie.testDescription): \(used) bytes")
    }
  }

  @Test func `the place of damage in a picture is one in the file`() throws {
    var bytes = try Fixtures.bytes("pictures/filtered.png")
    let data = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("IDAT".utf8)) })
    bytes[data + 6] ^= 0xFF
    let file = try DataFile(path: "x.png", stored: Mutation.withRightChecksums(bytes))
    let error = try dataError { _ = try PNGPicture(file) }
    guard case .byte(let offset) = error?.position else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(offset > data && offset < bytes.count)
  }
}
