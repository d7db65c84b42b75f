import Learning
import Tensors
import Testing

@Suite struct DamagedWeightsTests {
  private static func tensor(_ fields: String) -> String { "{\"x\":{\(fields)}}" }
  static let damages: [(header: String, data: Int, message: String)] = [
    ("", 0, "f, byte 8: the header's end in the middle of a value"),
    ("[]", 0, "f, byte 8: a header that is no object of tensors"),
    ("{\"x\" 1}", 0, "f, byte 13: no \":\" where one should be"),
    ("{\"x", 0, "f, byte 9: a string without an end"),
    ("{} x", 0, "f, byte 11: more after its end"),
    (
      tensor("\"dtype\":\"F32\""), 0,
      "f, byte 13: tensor \"x\" without dtype, shape or data_offsets"
    ),
    (
      tensor("\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]"), 8,
      "f, byte 37: \"2.5\", which is no whole number"
    ),
    (
      tensor("\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]"), 8,
      "f, byte 13: tensor \"x\" at data_offsets [0, 8], where F32 of shape [3] takes 12 bytes"
    ),
    (
      tensor("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]"), 4,
      "f, byte 13: tensor \"x\" at bytes 0..<8 of the data, which has 4"
    ),
    (
      tensor("\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]"), 12,
      "f, byte 13: tensor \"x\" begins at byte 4 of the data, where the one before it ends at 0"
    ),
    (
      tensor("\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]"), 3,
      "f, byte 63: 1 bytes that belong to no tensor"
    ),
    (
      tensor("\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]"), 0,
      "f, byte 13: tensor \"x\" of shape [4294967296, 4294967296]"
    ),
    (
      tensor("\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,0]"), 0,
      "f, byte 13: tensor \"x\" of shape [-1]"
    ),
    ("{\"x\":1,\"x\":1}", 0, "f, byte 15: the name \"x\" a second time"),
    ("{\"__metadata__\":{\"a\":1}}", 0, "f, byte 29: metadata \"a\" that is no string"),
    (String(repeating: "[", count: 100_000), 0, "f, byte 16: values nested more than 8 deep"),
  ]

  @Test(arguments: damages.indices)
  func `a damaged header names file, byte and what was found`(index: Int) throws {
    let damage = Self.damages[index]
    let error = #expect(throws: WeightFileError.self) {
      _ = try SafeTensors(
        bytes: WeightFixtures.file(damage.header, data: damage.data), file: "f")
    }
    let ending = "; the file is damaged or no safetensors file: get it again"
    #expect(error?.description == damage.message + ending)
  }

  @Test func `a header longer than the file is an error`() {
    let error = #expect(throws: WeightFileError.self) {
      _ = try SafeTensors(
        bytes: [255, 255, 255, 255, 255, 255, 255, 255, 123, 125], file: "f")
    }
    #expect(error?.offset == 0)
    #expect(error?.found == "a header of 18446744073709551615 bytes, but only 2 follow")
  }

  @Test func `no truncation and no turned byte crashes the reader`() throws {
    let whole = try WeightFixtures.bytes("types.safetensors")
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: WeightFileError.self) {
        _ = try SafeTensors(bytes: Array(whole.prefix(length)), file: "f")
      }
    }
    for position in stride(from: 0, to: whole.count, by: 5) {
      var bytes = whole
      bytes[position] ^= 0x15
      // A turned byte in a name or in the data is a file like another.
      if let file = try? SafeTensors(bytes: bytes, file: "f") {
        for entry in file.entries {
          let (doubles, tensor) = (entry.doubles, entry.tensor)
          #expect(doubles.count == tensor.count)
        }
      }
    }
  }

  @Test func `a missing file is an error with its path`() {
    let error = #expect(throws: WeightFileError.self) {
      _ = try SafeTensors(reading: "/does/not/exist.safetensors")
    }
    #expect(
      error?.description
        == "/does/not/exist.safetensors: cannot be opened (No such file or directory); "
        + "check that the path exists, its permissions and the room on the disk")
  }
}
