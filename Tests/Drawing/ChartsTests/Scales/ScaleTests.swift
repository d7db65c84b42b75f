import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test func `a linear scale is a straight line between the ends of its range`() {
    let scale = Scale(.linear, domain: 2...6, from: 100, to: 300)
    #expect([2, 3, 4, 6, 8].map { scale.position(of: Double($0)) } == [100, 150, 200, 300, 400])
  }

  @Test func `a log scale gives each factor of ten the same room`() throws {
    let scale = Scale(.log, domain: 0.01...100, from: 0, to: 400)
    for (value, place) in [(0.01, 0.0), (0.1, 100), (1, 200), (10, 300), (100, 400)] {
      #expect(abs(try #require(scale.position(of: value)) - place) < 1e-9)
    }
    #expect(scale.position(of: 0.0) == nil)
    #expect(scale.position(of: -1.0) == nil)
  }

  /// Expected places: 100 · (logit p − logit 0.5) ÷ (logit 0.99 − logit 0.5), by Python's math.log.
  @Test(arguments: [
    (0.5, 0.0), (0.8, 30.16884012457884), (0.9, 47.816480287709226), (0.95, 64.0775230069396),
    (0.98, 84.69464181650531), (0.99, 100),
  ])
  func `a log-odds scale spreads shares near one`(share: Double, place: Double) throws {
    let scale = Scale(.logOdds, domain: 0.5...0.99, from: 0, to: 100)
    #expect(abs(try #require(scale.position(of: share)) - place) < 1e-9)
    #expect(scale.position(of: 1.0) == nil && scale.position(of: 0.0) == nil)
  }

  @Test func `a band scale gives each name the same slot in the order given`() {
    let scale = Scale(.band, categories: ["b", "a"], from: 0, to: 80)
    #expect(scale.position(of: .category("b")) == 20)
    #expect(scale.position(of: .category("a")) == 60)
    #expect(scale.position(of: .category("c")) == nil)
    #expect(scale.step == 40)
  }

  @Test func `not a number and the infinities have no place`() {
    for kind in [ScaleKind.linear, .log, .logOdds] {
      let scale = Scale(kind, domain: 0.1...0.9, from: 0, to: 1)
      for value in [Double.nan, .infinity, -.infinity] { #expect(scale.position(of: value) == nil) }
    }
  }

  @Test func `a domain wider than the largest double still has places`() {
    let scale = Scale(.linear, domain: -1.5e308...1.5e308, from: 0, to: 100)
    #expect(scale.position(of: 0.0) == 50)
  }

  @Test func `equal values get room on both sides`() {
    let scale = Scale.fitted(
      Axis(), to: AxisValues([.number(5), .number(5)]), from: 0, to: 100)
    #expect(scale.domain.lowerBound < 5 && scale.domain.upperBound > 5)
  }

  @Test func `whole numbers have no ticks between them`() {
    let scale = Scale.fitted(
      Axis(), to: AxisValues([.number(1), .number(3)]), from: 0, to: 600)
    let ticks = scale.ticks(Axis(), isVertical: false) { _ in 8 }
    #expect(ticks.map(\.label) == ["1", "2", "3"])
  }

  @Test func `shares in percent never reach beyond a hundred`() {
    var axis = Axis()
    axis.format = .percent
    let scale = Scale.fitted(
      axis, to: AxisValues([.number(0.02), .number(0.99)]), from: 300, to: 0)
    #expect(scale.domain == 0...1)
  }
}
