import Tensors
import Testing

@testable import Datasets

// The files were written by NumPy (`Fixtures/make-arrays.py`): shape 2 × 3, value 3 i + j - 2.
@Suite struct NumericArrayTests {
  static let files = ["c-little", "fortran-big"]

  private static func expected(_ type: ElementType) -> [Double] {
    switch type {
    case .bool: [1, 0, 1, 0, 1, 0]
    case .uint8, .uint16, .uint32, .uint64: [0, 1, 2, 3, 4, 5]
    case .complex64, .complex128: [-2, -1, -1, -0.5, 0, 0, 1, 0.5, 2, 1, 3, 1.5]
    case .int8, .int16, .int32, .int64, .float16, .float32, .float64: [-2, -1, 0, 1, 2, 3]
    }
  }

  @Test(arguments: files, ElementType.allCases)
  func `every type reads as the numbers NumPy wrote`(file: String, type: ElementType) throws {
    let array = try NPZFile(Fixtures.open("arrays/\(file).npz")).array(type.rawValue)
    #expect(array.type == type && array.shape == [2, 3])
    #expect(array.doubles == Self.expected(type))
    #expect(array.floats == Self.expected(type).map { Float($0) })
    #expect(array.integers == (type.partCount == 2 ? nil : Self.expected(type).map { Int($0) }))
  }

  @Test(arguments: [1, 2, 3])
  func `every version of the header is read`(version: Int) throws {
    let array = try NumericArray(Fixtures.open("arrays/v\(version).npy"))
    #expect(array.tensor.scalars == [0, 1, 2, 3, 4, 5])
    #expect(array.tensor.shape == [2, 3])
  }

  @Test func `three axes in Fortran order, no axes and no elements are read`() throws {
    let file = try NPZFile(Fixtures.open("arrays/cube.npz"))
    #expect(file.names == ["cube", "point", "none"])
    #expect(try file.array("cube").integers == Array(0..<24))
    #expect(try file.array("point").floats == [2.5])
    #expect(try file.array("point").shape == [])
    #expect(try file.array("none").shape == [0, 3])
  }

  // Half-precision numbers as Python printed them after conversion to double precision.
  @Test func `the extremes of a type are exact`() throws {
    let whole = try NumericArray(Fixtures.open("arrays/extremes-u8.npy"))
    #expect(whole.doubles == [0, 9_223_372_036_854_775_808, 18_446_744_073_709_551_616])
    #expect(whole.integers == nil)
    let half = try NumericArray(Fixtures.open("arrays/extremes-f2.npy"))
    #expect(
      half.doubles == [
        5.960464477539063e-08, 6.097555160522461e-05, 65504, .infinity, -.infinity,
        0.0999755859375,
      ])
  }

  @Test(arguments: ["structured", "text"])
  func `elements that are no numbers are named`(name: String) throws {
    let error = try dataError { _ = try NumericArray(Fixtures.open("arrays/\(name).npy")) }
    #expect(error?.position == .byte(10))
    #expect(error?.found.hasPrefix("elements of the type ") == true)
  }

  @Test(arguments: ElementType.allCases)
  func `what is written reads back bit by bit`(type: ElementType) throws {
    let array = try NPZFile(Fixtures.open("arrays/fortran-big.npz")).array(type.rawValue)
    let file = try DataFile(path: "again.npy", stored: array.npyBytes())
    #expect(try NumericArray(file) == array)
  }

  // NumPy writes the same array of the same version byte by byte alike.
  @Test func `the written bytes are those that NumPy writes`() throws {
    let array = NumericArray(Tensor([0, 1, 2, 3, 4, 5], shape: [2, 3]))
    #expect(array.npyBytes() == (try Fixtures.bytes("arrays/v1.npy")))
  }

  @Test func `numbers that are not whole give no integers`() {
    #expect(NumericArray([1.0, 2.5], shape: [2]).integers == nil)
    #expect(NumericArray([3, -4], shape: [2, 1]).integers == [3, -4])
  }
}
