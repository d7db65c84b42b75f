import Testing

@testable import Charts

@Suite struct ReliabilityBinsTests {
  /// Two bins: 0.2 and 0.4 with one right (confidence 0.3, accuracy 0.5), and 0.9, 0.8, 0.7, 0.6 with
  /// three right (confidence 0.75, accuracy 0.75): 2 ÷ 6 · 0.2 = 0.0667.
  @Test func `the expected calibration error weighs each bin's gap by its size`() {
    let bins = ReliabilityBins(
      confidences: [0.2, 0.4, 0.9, 0.8, 0.7, 0.6],
      isCorrect: [true, false, true, true, true, false], bins: 2)
    #expect(bins.bins.map(\.count) == [2, 4])
    #expect(abs(bins.expectedCalibrationError - 0.2 / 3) < 1e-12)
    #expect(abs(bins.maximumCalibrationError - 0.2) < 1e-12)
  }

  @Test func `perfect predictions have no error`() {
    let bins = ReliabilityBins(confidences: [1, 1, 1], isCorrect: [true, true, true])
    #expect(bins.expectedCalibrationError == 0)
  }

  @Test func `sure and always wrong is the largest error`() {
    let bins = ReliabilityBins(confidences: [1, 1], isCorrect: [false, false])
    #expect(bins.expectedCalibrationError == 1)
  }

  @Test func `a bin holds its upper edge, the first one zero as well`() {
    let bins = ReliabilityBins(
      confidences: [0, 0.5, 0.51, 1], isCorrect: [false, true, true, true], bins: 2)
    #expect(bins.bins.map(\.count) == [2, 2])
  }

  @Test func `confidences outside of their range are left out`() {
    let bins = ReliabilityBins(
      confidences: [.nan, -0.1, 1.1, .infinity, 0.5], isCorrect: [true, true, true, true, true])
    #expect(bins.count == 1)
    #expect(ReliabilityBins(confidences: [], isCorrect: []).expectedCalibrationError == 0)
  }
}
