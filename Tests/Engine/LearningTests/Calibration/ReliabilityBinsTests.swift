import Learning
import Tensors
import Testing

@Suite struct ReliabilityBinsTests {
  let confidences: [Float] = [0.25, 0.5, 0.75, 1, 0.625, 0.875, 0]
  let isCorrect = [true, false, true, true, false, false, false]

  @Test func `bins of equal width hold their upper border`() {
    let bins = ReliabilityBins(confidences: confidences, isCorrect: isCorrect, count: 4).bins
    // (0, ¼]: 0 and ¼; (¼, ½]: ½; (½, ¾]: ¾ and ⅝; (¾, 1]: 1 and ⅞.
    #expect(bins.map(\.count) == [2, 1, 2, 2])
    #expect(bins.map(\.confidence) == [0.125, 0.5, 0.6875, 0.9375])
    #expect(bins.map(\.accuracy) == [0.5, 0, 0.5, 0.5])
    #expect(bins.map(\.lower) == [0, 0.25, 0.5, 0.75])
  }

  @Test func `errors are the weighted mean and the maximum of the gaps`() {
    let bins = ReliabilityBins(confidences: confidences, isCorrect: isCorrect, count: 4)
    // Gaps 0.375, 0.5, 0.1875, 0.4375 with weights 2, 1, 2, 2 of 7.
    #expect(abs(bins.expectedCalibrationError - 2.5 / 7) < 1e-12)
    #expect(bins.maximumCalibrationError == 0.5)
  }

  @Test func `bins of equal mass differ by one prediction at most`() {
    let bins = ReliabilityBins(
      confidences: confidences, isCorrect: isCorrect, count: 3, spacing: .equalMass
    ).bins
    // Sorted: 0 ¼ ½ | ⅝ ¾ | ⅞ 1.
    #expect(bins.map(\.count) == [3, 2, 2])
    #expect(bins.map(\.confidence) == [0.25, 0.6875, 0.9375])
    #expect(bins.map(\.accuracy) == [1.0 / 3, 0.5, 0.5])
    #expect(bins.map(\.lower) == [0, 0.625, 0.875])
    #expect(bins.map(\.upper) == [0.5, 0.75, 1])
  }

  @Test func `empty bins are kept but count for nothing`() {
    let bins = ReliabilityBins(confidences: [0.95], isCorrect: [true], count: 10)
    #expect(bins.bins.count == 10)
    #expect(abs(bins.expectedCalibrationError - 0.05) < 1e-7)
    #expect(abs(bins.maximumCalibrationError - 0.05) < 1e-7)
  }

  @Test func `fifty predictions agree with NumPy`() {
    // rng = np.random.RandomState(0); c = rng.rand(50).astype(np.float32); ok = rng.rand(50) < c
    // sum over (lo, hi] of np.linspace(0, 1, 11): m.mean() * abs(ok[m].mean() - c[m].mean())
    let width = ReliabilityBins(
      confidences: Self.confidences, isCorrect: Self.isCorrect, count: 10)
    #expect(abs(width.expectedCalibrationError - 0.12256511144) < 1e-9)
    // the same over np.array_split(np.argsort(c, kind="stable"), 7)
    let mass = ReliabilityBins(
      confidences: Self.confidences, isCorrect: Self.isCorrect, count: 7, spacing: .equalMass)
    #expect(abs(mass.expectedCalibrationError - 0.12451361753) < 1e-9)
  }

  @Test func `a table's greatest entry is its confidence`() {
    let p = Tensor([0.75, 0.25, 0.5, 0.5, 0.125, 0.875], shape: [3, 2])
    let bins = ReliabilityBins(p, [0, 1, -1], count: 2)
    // Row 0: ¾, right; row 1: ½, class 0 is first, so wrong; row 2 has no label.
    #expect(bins.bins.map(\.count) == [1, 1])
    #expect(bins.bins.map(\.accuracy) == [0, 1])
    #expect(expectedCalibrationError(p, [0, 1, -1], bins: 2) == 0.375)
    #expect(maximumCalibrationError(p, [0, 1, -1], bins: 2) == 0.5)
  }

  @Test func `a confidence that is no probability traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = ReliabilityBins(confidences: [.nan], isCorrect: [true])
    }
  }

  static let confidences: [Float] = [
    0.5488135, 0.71518934, 0.60276335, 0.5448832, 0.4236548, 0.6458941, 0.4375872, 0.891773,
    0.96366274, 0.3834415, 0.79172504, 0.5288949, 0.56804454, 0.92559665, 0.071036056, 0.0871293,
    0.020218397, 0.83261985, 0.77815676, 0.87001216, 0.9786183, 0.7991586, 0.46147937, 0.7805292,
    0.11827443, 0.639921, 0.14335328, 0.9446689, 0.5218483, 0.41466194, 0.2645556, 0.7742337,
    0.45615032, 0.56843394, 0.0187898, 0.6176355, 0.6120957, 0.616934, 0.94374806, 0.6818203,
    0.3595079, 0.43703195, 0.6976312, 0.06022547, 0.6667667, 0.67063785, 0.21038257, 0.12892629,
    0.31542835, 0.36371076,
  ]
  static let isCorrect = [
    0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0,
    1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1,
  ].map { $0 == 1 }

  @Test func `each class has an error of its own, and they are averaged`() {
    // Four bins; for each class k: sum over bins of share * abs(mean(y == k) - mean(p_k)), the mean of
    // the three in NumPy.
    let probabilities = Tensor(
      [
        0.7, 0.2, 0.1, 0.1, 0.6, 0.3, 0.25, 0.35, 0.4, 0.8, 0.15, 0.05, 0.3, 0.3, 0.4, 0.05, 0.9,
        0.05,
      ], shape: [6, 3])
    let error = classwiseCalibrationError(probabilities, [0, 2, 2, 1, 0, 1], bins: 4)
    #expect(abs(error - 0.294_444_44) < 1e-6)
  }
}
