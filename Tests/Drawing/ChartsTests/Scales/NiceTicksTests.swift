import Testing

@testable import Charts

@Suite struct NiceTicksTests {
  @Test(arguments: [
    (0.0, 1.0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
    (0.61, 0.98, 4, [0.7, 0.8, 0.9]),
    (-3, 12, 4, [0, 5, 10]),
    (0, 12_345, 3, [0, 5000, 10_000]),
    (1e-7, 3e-7, 2, [1e-7, 2e-7, 3e-7]),
    (0, 0.3, 3, [0, 0.1, 0.2, 0.3]),
  ])
  func `steps are 1, 2 or 5 times a power of ten and ticks exact decimals`(
    low: Double, high: Double, count: Int, expected: [Double]
  ) {
    let step = NiceTicks.step(low, high, count: count)
    #expect(NiceTicks.linear(low...high, step: step) == expected)
  }

  @Test(arguments: [
    (1.0, 0), (9.99, 0), (10, 1), (0.1, -1), (0.0999, -2), (1e-300, -300), (7e300, 300),
  ])
  func `the decade of a number is its power of ten`(value: Double, expected: Int) {
    #expect(NiceTicks.decade(of: value) == expected)
  }

  @Test func `a domain grows to the next step on both sides`() {
    let domain = NiceTicks.rounded(0.61...0.98, to: NiceTicks.step(0.61, 0.98, count: 4))
    #expect(domain == 0.6...1.0)
    #expect(NiceTicks.rounded(logarithmic: 0.0003...7) == 0.0002...10)
  }

  @Test func `a log axis offers dense ticks first and whole decades last`() {
    let lists = NiceTicks.log(1...100)
    #expect(lists.first == [1, 2, 5, 10, 20, 50, 100])
    #expect(lists.contains([1, 10, 100]))
    #expect(lists.last == [1, 100])
  }
}
