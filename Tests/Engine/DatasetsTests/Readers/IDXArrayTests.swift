import Testing

@testable import Datasets

@Suite struct IDXArrayTests {
  @Test(arguments: ["i1", "i2", "i4", "f4", "f8"])
  func `every signed type reads as the numbers NumPy wrote`(type: String) throws {
    let array = try IDXArray(Fixtures.open("\(type).idx"))
    #expect(array.shape == [2, 3])
    #expect(array.values == [-2, -1, 0, 1, 2, 3])
  }

  @Test func `unsigned bytes read as numbers`() throws {
    #expect(try IDXArray(Fixtures.open("u1.idx")).values == [0, 1, 2, 3, 4, 5])
  }

  @Test func `every cut-off file is refused`() throws {
    for cut in truncations(of: try Fixtures.bytes("f8.idx"), every: 1) {
      let file = try DataFile(path: "cut.idx", stored: cut)
      #expect(throws: DataError.self, "after \(cut.count) bytes") { try IDXArray(file) }
    }
  }

  @Test func `a header that claims more than there is names both`() throws {
    var bytes = try Fixtures.bytes("u1.idx")
    bytes.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0xFF])
    let error = try dataError { _ = try IDXArray(DataFile(path: "big.idx", stored: bytes)) }
    #expect(
      error?.description == "big.idx, byte 4: a header of shape [4294967295, 3] before 6 bytes of"
        + " values; the file is damaged: get it again")
  }

  @Test func `extents whose product overflows are refused`() throws {
    let bytes: [UInt8] = [0, 0, 8, 3] + [UInt8](repeating: 0xFF, count: 12)
    #expect(throws: DataError.self) { try IDXArray(DataFile(path: "", stored: bytes)) }
  }

  @Test func `another format is named by its first bytes`() throws {
    let file = try DataFile(path: "x.png", stored: [0x89, 0x50, 0x4E, 0x47])
    let error = try dataError { _ = try IDXArray(file) }
    #expect(error?.found == "[137, 80, 78, 71] instead of an IDX header (0, 0, type, axes)")
  }
}
