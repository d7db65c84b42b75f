import Tensors
import Testing

struct IntegralImagesTests {
  @Test func `the sum over any rectangle is exact for whole numbers`() {
    let images = counting([2, 3, 4, 2])
    let integral = IntegralImages(of: images)
    for image in 0..<2 {
      for channel in 0..<2 {
        for (rows, columns) in [(0..<3, 0..<4), (1..<2, 2..<3), (1..<3, 0..<2), (2..<2, 1..<3)] {
          var expected = 0
          for row in rows {
            for column in columns { expected += ((image * 3 + row) * 4 + column) * 2 + channel }
          }
          #expect(
            integral.sum(image: image, rows: rows, columns: columns, channel: channel)
              == Double(expected))
        }
      }
    }
  }

  @Test func `box means are the means of windows`() {
    let images = random([2, 5, 7, 3])
    let means = IntegralImages(of: images).boxMeans(height: 5, width: 7)
    expectScalars(means.reshaped(to: [2, 3]), images.meanOverPositions().scalars)
    // Where no border takes part, a box blur says the same.
    let inner = images.boxBlurred(size: 3).slice(axis: 1, 1..<4).slice(axis: 2, 1..<6)
    expectScalars(IntegralImages(of: images).boxMeans(height: 3, width: 3), inner.scalars)
  }

  @Test func `a box mean of a constant is the constant`() {
    let means = IntegralImages(of: .full([1, 40, 30, 1], value: 0.1)).boxMeans(height: 7, width: 3)
    #expect(means.shape == [1, 34, 28, 1])
    #expect(means.scalars.allSatisfy { $0 == 0.1 })
  }

  @Test func `rectangles beyond the image stop the program`() async {
    let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = IntegralImages(of: .zeros([1, 2, 3, 1]))
        .sum(image: 0, rows: 0..<3, columns: 0..<1, channel: 0)
    }
    #expect(sum.message.contains("IntegralImages: rows 0..<3, columns 0..<1, channel 0"))
    let means = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = IntegralImages(of: .zeros([1, 2, 3, 1])).boxMeans(height: 3, width: 1)
    }
    #expect(means.message.contains("boxMeans: windows of 3 × 1 in images of [1, 2, 3, 1]"))
  }
}
