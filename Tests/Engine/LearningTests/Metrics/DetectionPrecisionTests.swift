import Learning
import Testing

@Suite struct DetectionPrecisionTests {
  /// A square of side 2 at this place.
  private func box(_ left: Float) -> Box { Box(left: left, top: 0, right: left + 2, bottom: 2) }

  private func found(_ left: Float, _ label: Int, _ score: Float) -> Detection {
    Detection(box: box(left), label: label, score: score)
  }

  @Test func `precisions are areas over all points, each box found once`() {
    // Class 0 by score: right in image 0, a second time there (wrong), wrong class's place (wrong),
    // right in image 1. Precisions 1, 1/2, 1/3, 2/4 at recalls 1/3, 1/3, 1/3, 2/3, with three boxes:
    // 1/3 · 1 + 1/3 · 1/2.
    let detections = [
      [found(0, 0, 0.9), found(0.5, 0, 0.8), found(20, 0, 0.7)], [found(10.5, 0, 0.6)],
    ]
    let truths = [
      [(box: box(0), label: 0), (box: box(20), label: 1)],
      [(box: box(10), label: 0), (box: box(30), label: 0)],
    ]
    let each = detectionPrecisions(detections, truths: truths, classes: 3)
    #expect(abs(each[0] - 0.5) < 1e-12)
    #expect(each[1] == 0 && each[2].isNaN)
    #expect(
      abs(meanDetectionPrecision(detections, truths: truths, classes: 3) - 0.25) < 1e-12)
  }

  @Test func `a higher precision later counts for lower recalls too`() {
    // Wrong, right, right: precisions 0, 1/2, 2/3, made 2/3 everywhere.
    let detections = [[found(50, 0, 0.9), found(0, 0, 0.8), found(10, 0, 0.7)]]
    let truths = [[(box: box(0), label: 0), (box: box(10), label: 0)]]
    #expect(
      abs(detectionPrecisions(detections, truths: truths, classes: 1)[0] - 2.0 / 3) < 1e-12)
  }

  @Test(arguments: [(0.3, 1.0), (0.35, 0.0)])
  func `the overlap decides`(least: Float, expected: Double) {
    // Moved by half its side: 1/3.
    let value = detectionPrecisions(
      [[found(1, 0, 1)]], truths: [[(box: box(0), label: 0)]], classes: 1, overlap: least)
    #expect(value == [expected])
  }

  @Test func `a box in another image is not found`() {
    let value = detectionPrecisions(
      [[found(0, 0, 1)], []], truths: [[], [(box: box(0), label: 0)]], classes: 1)
    #expect(value == [0])
  }
}
