import Testing

@testable import Charts

@Suite struct DistributionTests {
  /// Quartiles by numpy.quantile; 100 lies beyond 4 + 1.5 · 2.
  @Test func `whiskers end at the outermost values within one and a half boxes`() throws {
    let box = try #require(BoxStatistics([100, 3, 1, 4, 2]))
    #expect([box.lowerQuartile, box.median, box.upperQuartile] == [2, 3, 4])
    #expect(box.lowerWhisker == 1 && box.upperWhisker == 4)
    let even = try #require(BoxStatistics([1, 2, 3, 4]))
    #expect([even.lowerQuartile, even.median, even.upperQuartile] == [1.75, 2.5, 3.25])
  }

  @Test func `a box of one value is that value, of none is nothing`() throws {
    #expect(try #require(BoxStatistics([7])).median == 7)
    #expect(BoxStatistics([.nan]) == nil)
  }

  @Test func `points of a swarm do not overlap while there is room`() {
    let heights = (0..<40).map { Double($0 * 7 % 23) }
    let shifts = SwarmPacking.shifts(of: heights, diameter: 4, limit: 100)
    for i in heights.indices {
      for j in 0..<i {
        let (dx, dy) = (shifts[i] - shifts[j], heights[i] - heights[j])
        #expect(dx * dx + dy * dy >= 16 - 1e-9)
      }
    }
  }

  @Test func `a crowded swarm stays within its limit`() {
    let shifts = SwarmPacking.shifts(
      of: Array(repeating: 1, count: 50), diameter: 5, limit: 12)
    #expect(shifts.allSatisfy { abs($0) <= 12 })
  }
}
