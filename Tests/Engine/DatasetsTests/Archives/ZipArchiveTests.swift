import Testing

@testable import Datasets

@Suite struct ZipArchiveTests {
  private let texts = [
    ("a.txt", Array("first".utf8)), ("folder/b.txt", [UInt8](repeating: 65, count: 5_000)),
    ("empty", []),
  ]

  private func written(deflating: Bool) -> [UInt8] {
    var writer = ZipWriter(deflating: deflating)
    for (name, content) in texts { writer.add(name, content) }
    return writer.bytes()
  }

  private func contents(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let archive = try ZipArchive(DataFile(path: "x.zip", stored: bytes))
    return try archive.entries.map { try archive.file($0).bytes }
  }

  @Test(arguments: [true, false])
  func `written files read back`(deflating: Bool) throws {
    let bytes = written(deflating: deflating)
    let archive = try ZipArchive(DataFile(path: "x.zip", stored: bytes))
    #expect(archive.entries.map(\.name) == texts.map(\.0))
    #expect(try contents(bytes) == texts.map(\.1))
    #expect((bytes.count < 1_000) == deflating)
  }

  @Test func `entries are named after the archive and told apart by their digests`() throws {
    let archive = try ZipArchive(DataFile(path: "x.zip", stored: written(deflating: true)))
    let files = try archive.entries.map { try archive.file($0) }
    #expect(files[1].path == "x.zip/folder/b.txt")
    #expect(Set(files.map(\.digest)).count == 3)
  }

  @Test func `every cut-off archive is refused`() throws {
    for cut in truncations(of: written(deflating: true), every: 1) {
      #expect(throws: DataError.self, "after \(cut.count) bytes") { try contents(cut) }
    }
  }

  @Test func `a turned byte gives files or an error and never a crash`() throws {
    for copy in damages(of: written(deflating: true), every: 1) {
      _ = try dataError { _ = try contents(copy) }
    }
    for copy in damages(of: try Fixtures.bytes("arrays/cube.npz"), every: 3) {
      _ = try dataError {
        let file = try NPZFile(DataFile(path: "x.npz", stored: copy))
        for name in file.names { _ = try file.array(name) }
      }
    }
  }

  @Test func `a turned byte of a stored file is noticed by its checksum`() throws {
    var bytes = written(deflating: false)
    bytes[36] ^= 1
    #expect(throws: DataError.self) { try contents(bytes) }
  }

  // The directory's entry of the second file: its unpacked size lies 24 bytes in.
  @Test func `a small file that claims 4 GB is refused before it is unpacked`() throws {
    var bytes = written(deflating: true)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) }
    bytes.replaceSubrange(starts[1] + 24..<starts[1] + 28, with: [0xFE, 0xFF, 0xFF, 0xFF])
    let error = try dataError { _ = try contents(bytes) }
    #expect(error?.found.contains("unpack to 4294967294") == true)
  }

  @Test func `a missing array names those that are there`() throws {
    let file = try NPZFile(Fixtures.open("arrays/cube.npz"))
    let error = try dataError { _ = try file.array("ball") }
    #expect(error?.remedy == "name one of cube, point, none")
  }
}
