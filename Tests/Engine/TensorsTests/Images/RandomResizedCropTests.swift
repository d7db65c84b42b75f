import Numerics
import Tensors
import Testing

struct RandomResizedCropTests {
  @Test func `draws keep to the area and the aspect and reach every place`() {
    var generator = SeededGenerator(seed: 5)
    let crop = RandomResizedCrop(area: 0.1...0.5, aspect: 0.5...2)
    var (tops, shares, logAspects) = (Set<Int>(), [Double](), [Double]())
    for _ in 0..<2000 {
      let rectangle = crop.draw(height: 60, width: 80, using: &generator)
      let (rows, columns) = (rectangle.rows, rectangle.columns)
      #expect((0...60).contains(rows.lowerBound) && (0...60).contains(rows.upperBound))
      #expect((0...80).contains(columns.lowerBound) && (0...80).contains(columns.upperBound))
      tops.insert(rows.lowerBound)
      shares.append(Double(rows.count * columns.count) / 4800)
      let aspect = Double(columns.count) / Double(rows.count)
      // Both sides are rounded to whole pixels.
      #expect(aspect > 0.46 && aspect < 2.17)
      logAspects.append(aspect > 1 ? 1 : -1)
    }
    #expect(shares.allSatisfy { $0 > 0.09 && $0 < 0.52 })
    // Uniform over 0.1...0.5: mean 0.3, deviation 0.1155; five standard errors.
    #expect(abs(shares.reduce(0, +) / 2000 - 0.3) < 0.013)
    // As many wide as tall ones, but for the few of a side beyond the image.
    #expect(abs(logAspects.reduce(0, +) / 2000) < 0.12)
    #expect(tops.count > 40)
  }

  @Test func `what never fits becomes the greatest centred rectangle`() {
    var generator = SeededGenerator(seed: 6)
    let crop = RandomResizedCrop(area: 1...1, aspect: 0.5...2)
    #expect(
      crop.draw(height: 10, width: 50, using: &generator)
        == PixelRectangle(rows: 0..<10, columns: 15..<35))
    #expect(
      crop.draw(height: 50, width: 10, using: &generator)
        == PixelRectangle(rows: 15..<35, columns: 0..<10))
  }

  @Test func `a crop is cut out, then resized without a look beyond it`() {
    let images = random([2, 5, 6, 3])
    let rectangles = [
      PixelRectangle(rows: 1..<4, columns: 2..<6), PixelRectangle(rows: 0..<5, columns: 3..<5),
    ]
    let crops = images.resizedCrops(rectangles, to: (4, 3))
    for (image, rectangle) in rectangles.enumerated() {
      let cut = images.slice(axis: 0, image..<image + 1).slice(axis: 1, rectangle.rows)
        .slice(axis: 2, rectangle.columns)
      expectScalars(crops[image], cut.resizedBilinear(to: (4, 3)).scalars)
    }
  }

  @Test func `the same generator gives the same crops`() {
    let images = random([3, 8, 8, 1])
    var (first, second) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
    let crop = RandomResizedCrop()
    let crops = crop(images, to: (4, 4), using: &first)
    #expect(crops.shape == [3, 4, 4, 1])
    #expect(crops.scalars == crop(images, to: (4, 4), using: &second).scalars)
  }

  @Test func `rectangles beyond the image stop the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Tensor.zeros([1, 2, 3, 1])
        .resizedCrops([PixelRectangle(rows: 0..<2, columns: 1..<4)], to: (1, 1))
    }
    #expect(
      result.message.contains(
        "resizedCrops: rows 0..<2 and columns 1..<4 of image 0 in [1, 2, 3, 1]"))
  }
}
