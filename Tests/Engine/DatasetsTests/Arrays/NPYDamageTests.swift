import Testing

@testable import Datasets

@Suite struct NPYDamageTests {
  private func read(_ bytes: [UInt8]) throws {
    _ = try NumericArray(DataFile(path: "damaged.npy", stored: bytes))
  }

  private func npy(_ header: String, elements: Int = 8, version: UInt8 = 1) -> [UInt8] {
    let text = Array(header.utf8)
    let length = version == 1 ? littleEndian(UInt16(text.count)) : littleEndian(UInt32(text.count))
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + length + text
      + [UInt8](repeating: 0, count: elements)
  }

  @Test(arguments: [
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", "8 bytes of elements"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", "8 bytes of elements"),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (2500000000,), }", "8 bytes of elements"),
    (
      "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
      "8 bytes of elements"
    ),
    ("{'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }", "no header of an array"),
    ("{'descr': '<f4', 'fortran_order': False, }", "no header of an array"),
    ("{'descr': '<f4', 'fortran_order': 3, 'shape': (2,), }", "no header of an array"),
    ("", "no header of an array"),
    ("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", "elements of the type |O"),
    ("{'descr': '<f3', 'fortran_order': False, 'shape': (2,), }", "elements of the type <f3"),
    ("{'descr': '|f4', 'fortran_order': False, 'shape': (2,), }", "elements of the type |f4"),
  ])
  func `a lying header is refused with what was found`(header: String, found: String) throws {
    let error = try dataError { try read(npy(header)) }
    #expect(error?.found.hasPrefix(found) == true, "\(String(describing: error))")
  }

  @Test func `a version that does not exist and a header longer than the file are refused`() throws
  {
    #expect(try dataError { try read(npy("{}", version: 9)) }?.position == .byte(6))
    var bytes = npy("{}")
    bytes[8] = 0xFF
    #expect(
      try dataError { try read(bytes) }?.found == "a header of 255 bytes in a file of 20")
  }

  @Test func `every cut-off file is refused`() throws {
    for cut in truncations(of: try Fixtures.bytes("arrays/v1.npy"), every: 1) {
      #expect(throws: DataError.self, "after \(cut.count) bytes") { try read(cut) }
    }
  }

  @Test func `a turned byte gives an array or an error and never a crash`() throws {
    for copy in damages(of: try Fixtures.bytes("arrays/v2.npy"), every: 1) {
      _ = try dataError { try read(copy) }
    }
  }
}
