import Tensors
import Testing

@testable import Datasets

// Sizes and sums of the grey values 0...255 were computed with Pillow.
@Suite struct PhotosTests {
  @Test(arguments: [
    ("coins", [303, 384, 1], 11_269_333),
    ("chelsea", [300, 451, 3], 46_802_357),
  ])
  func `a photograph has its pixels`(name: String, shape: [Int], sum: Int) throws {
    let photo = try Photos.load(name)
    #expect(photo.image.shape == Shape(shape) && photo.isGrey == (shape[2] == 1))
    #expect(photo.image.scalars.reduce(0) { $0 + Int(($1 * 255).rounded()) } == sum)
  }

  @Test func `an unknown photograph is refused by naming those that there are`() throws {
    let error = try dataError { _ = try Photos.load("lena") }
    #expect(
      error?.description
        == "lena: is none of the bundled photographs; name one of astronaut, brick, camera, "
        + "chelsea, clock_motion, coffee, coins, grass, gravel, moon, motorcycle_left, page")
  }
}
