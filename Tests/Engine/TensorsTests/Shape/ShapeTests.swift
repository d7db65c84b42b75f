import Foundation
import Tensors
import Testing

struct ShapeTests {
  @Test func `it knows its extents, rank and count`() {
    let shape: Shape = [2, 3, 4]
    #expect(shape.rank == 3)
    #expect(shape.count == 24)
    #expect(shape[-1] == 4)
    #expect(shape[0] == 2)
    #expect(shape.extents == [2, 3, 4])
    #expect("\(shape)" == "[2, 3, 4]")
    #expect(Shape([]).count == 1)
    #expect(Shape([3, 0]).count == 0)
  }

  @Test func `shapes are equal when their extents are`() {
    #expect(Shape([2, 3]) == [2, 3])
    #expect(Shape([2, 3]) != [3, 2])
    #expect(Shape([2, 1]) != [2])
    #expect(Set<Shape>([[2, 3], [2, 3], [6]]).count == 2)
  }

  @Test func `it survives encoding and refuses what is no shape`() throws {
    let data = try JSONEncoder().encode(Shape([2, 3]))
    #expect(String(decoding: data, as: UTF8.self) == "[2,3]")
    #expect(try JSONDecoder().decode(Shape.self, from: data) == [2, 3])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Shape.self, from: Data("[2,-3]".utf8))
    }
  }

  @Test func `a wrong axis or rank stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = Shape([2, 3])[2] }
    await #expect(processExitsWith: .failure) { _ = Shape([1, 1, 1, 1, 1, 1, 1, 1, 1]) }
    await #expect(processExitsWith: .failure) { _ = Shape([-1]) }
  }
}
