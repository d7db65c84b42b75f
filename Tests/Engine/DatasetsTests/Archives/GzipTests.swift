import Testing

@testable import Datasets

@Suite struct GzipTests {
  @Test func `members follow each other and zeros may pad the end`() throws {
    #expect(try Fixtures.open("members.gz").bytes == Array("first, second".utf8))
  }

  @Test func `a content far larger than the file is unpacked whole`() throws {
    #expect(try Fixtures.open("zeros.gz").bytes == [UInt8](repeating: 0, count: 100_000))
  }

  @Test func `every cut-off file is refused at its end`() throws {
    let whole = try Fixtures.bytes("text.gz")
    for cut in truncations(of: whole, every: 97) where cut.count >= 2 {
      let error = try dataError { _ = try Gzip.unpacked(cut, path: "cut.gz") }
      #expect(error?.position == .byte(cut.count), "after \(cut.count) bytes")
      #expect(error?.found == "the file ends within its packed data")
    }
  }

  // A turned byte in the header's time, flags or system field (4...9) need not matter.
  @Test func `a turned byte in the data or its checks is noticed`() throws {
    let whole = try Fixtures.bytes("text.gz")
    for copy in damages(of: whole, every: 3) where copy[..<10] == whole[..<10] {
      #expect(throws: DataError.self) { try Gzip.unpacked(copy, path: "turned.gz") }
    }
  }

  @Test func `a wrong length in the trailer is noticed`() throws {
    var lying = try Fixtures.bytes("text.gz")
    lying[lying.count - 1] = 0x7F
    let error = try dataError { _ = try Gzip.unpacked(lying, path: "lying.gz") }
    #expect(error?.found == "damaged gzip data (incorrect length check)")
  }

  @Test func `more than the limit is refused`() throws {
    let bomb = try Fixtures.bytes("zeros.gz")
    let error = try dataError { _ = try Gzip.unpacked(bomb, path: "bomb.gz", limit: 99_999) }
    #expect(
      error?.description == "bomb.gz, byte 99999 of the unpacked content: \(bomb.count) bytes"
        + " that unpack to more than 99999; unpack the file yourself if you trust it")
    #expect(try Gzip.unpacked(bomb, path: "", limit: 100_001).count == 100_000)
  }

  @Test func `what follows the last member is named`() throws {
    let whole = try Fixtures.bytes("text.gz")
    let error = try dataError { _ = try Gzip.unpacked(whole + [0, 7, 8], path: "tail.gz") }
    #expect(error?.position == .byte(whole.count + 1))
    #expect(error?.found == "2 bytes that belong to no gzip member")
  }
}
