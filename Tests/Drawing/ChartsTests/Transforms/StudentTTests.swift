import Testing

@testable import Charts

/// Expected values by scipy.stats.t (1.17.1).
@Suite struct StudentTTests {
  @Test(arguments: [
    (1, 12.706204736174694), (2, 4.302652729749462), (3, 3.1824463052837078),
    (4, 2.7764451051977934), (9, 2.262157162798205), (29, 2.045229642132703),
    (100, 1.9839715185235518),
  ])
  func `critical values of the 95 percent interval`(degrees: Int, expected: Double) {
    #expect(abs(StudentT.critical(degreesOfFreedom: degrees) / expected - 1) < 1e-11)
  }

  @Test func `the cumulative distribution for odd and even degrees of freedom`() {
    #expect(abs(StudentT.cumulative(1.5, degreesOfFreedom: 3) - 0.8847080673775886) < 1e-14)
    #expect(abs(StudentT.cumulative(1.5, degreesOfFreedom: 4) - 0.896) < 1e-14)
    #expect(abs(StudentT.cumulative(-0.7, degreesOfFreedom: 1) - 0.30559988778578523) < 1e-14)
  }

  @Test func `the interval of a mean over three seeds`() throws {
    let interval = try #require(MeanInterval([0.91, 0.93, 0.95]))
    #expect(abs(interval.mean - 0.93) < 1e-15)
    let bounds = try #require(interval.bounds)
    #expect(abs(bounds.lowerBound - 0.8803172457649936) < 1e-12)
    #expect(abs(bounds.upperBound - 0.9796827542350065) < 1e-12)
  }

  @Test func `one value has a mean and no interval, none has neither`() throws {
    #expect(try #require(MeanInterval([0.5])).bounds == nil)
    #expect(MeanInterval([.nan, .infinity]) == nil)
    #expect(try #require(MeanInterval([1, .nan, 3])).mean == 2)
  }
}
