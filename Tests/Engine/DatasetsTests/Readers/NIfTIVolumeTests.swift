import Testing

@testable import Datasets

@Suite struct NIfTIVolumeTests {
  /// The numbers of `make.py`: x + 10 y + 100 z + `shift`, x fastest.
  private func numbers(shift: Float) -> [Float] {
    (0..<24).map { index in
      let (x, y, z) = (index % 4, index / 4 % 3, index / 12)
      return Float(x + 10 * y + 100 * z) + shift
    }
  }

  @Test(arguments: ["i2", "i4", "f4", "f8"], ["little", "big"])
  func `signed types of both byte orders read as nibabel wrote them`(
    type: String, order: String
  ) throws {
    let volume = try NIfTIVolume(Fixtures.open("\(type)-\(order).nii"))
    #expect(volume.shape == [4, 3, 2])
    #expect(volume.values == numbers(shift: -50))
    #expect(volume.spacing == [2, 3, 4])
    #expect(volume.affine == [[2, 0, 0, -8], [0, 3, 0, -9], [0, 0, 4, -10]])
  }

  @Test(arguments: ["little", "big"])
  func `unsigned bytes read too`(order: String) throws {
    #expect(try NIfTIVolume(Fixtures.open("u1-\(order).nii")).values == numbers(shift: 0))
  }

  @Test func `slope and intercept scale the stored values`() throws {
    let volume = try NIfTIVolume(Fixtures.open("scaled.nii.gz"))
    #expect(volume.values == numbers(shift: -50).map { 0.5 * $0 + 3 })
  }

  // nibabel stored the quaternion (0, 0, sqrt 1/2) for a quarter turn about z.
  @Test func `without an sform the quaternion gives the axes`() throws {
    let affine = try NIfTIVolume(Fixtures.open("rotated.nii")).affine
    let expected = [[0, -2, 0, 5], [3, 0, 0, 6], [0, 0, 4, 7.0]]
    for (row, wanted) in zip(affine, expected) {
      for (value, number) in zip(row, wanted) { #expect(abs(value - number) < 1e-6) }
    }
  }

  @Test func `every cut-off file is refused`() throws {
    for cut in truncations(of: try Fixtures.bytes("f8-big.nii"), every: 97) {
      let file = try DataFile(path: "cut.nii", stored: cut)
      #expect(throws: DataError.self, "after \(cut.count) bytes") { try NIfTIVolume(file) }
    }
  }

  @Test func `a turned byte gives numbers or an error and never a crash`() throws {
    for copy in damages(of: try Fixtures.bytes("i2-little.nii"), every: 1) {
      _ = try dataError { _ = try NIfTIVolume(DataFile(path: "turned.nii", stored: copy)) }
    }
  }

  @Test func `extents that claim more voxels than there are name both`() throws {
    var bytes = try Fixtures.bytes("i2-little.nii")
    for axis in 0..<3 { bytes.replaceSubrange(42 + 2 * axis..<44 + 2 * axis, with: [0xFF, 0x7F]) }
    let error = try dataError { _ = try NIfTIVolume(DataFile(path: "big.nii", stored: bytes)) }
    #expect(
      error?.description == "big.nii, byte 40: a header of shape [32767, 32767, 32767] before 48"
        + " bytes of voxels; the file is damaged: get it again")
  }

  @Test func `an unknown type says what to convert to`() throws {
    var bytes = try Fixtures.bytes("i2-little.nii")
    bytes[70] = 32
    let error = try dataError { _ = try NIfTIVolume(DataFile(path: "complex.nii", stored: bytes)) }
    #expect(error?.found == "data type 32")
    #expect(error?.position == .byte(70))
  }
}
