import Testing

@testable import Charts

@Suite struct TemperatureChartTests {
  @Test func `the temperature has the least negative log likelihood`() {
    // SciPy: minimize_scalar(bounded, xatol 1e-10) of the same logits; errors of ten equal-width bins by NumPy.
    let chart = TemperatureChart(logits: Gallery.logits.values, labels: Gallery.logits.labels)
    #expect((chart.temperature - 3.0182175).magnitude < 1e-5)
    #expect((chart.expectedCalibrationErrors[0] - 0.27862718).magnitude < 1e-7)
    #expect((chart.expectedCalibrationErrors[1] - 0.00506515).magnitude < 1e-6)
  }

  @Test func `a given temperature is used, and cases without a class are left out`() {
    let chart = TemperatureChart(
      logits: [[1, 0], [0, .nan], [0, 2]], labels: [0, 1, 7], temperature: 2)
    #expect(chart.temperature == 2)
    #expect(chart.dataTable.rows.allSatisfy { $0.last == "1" })
  }

  @Test func `classes are judged against the rest`() {
    // Class 0 is predicted with 0.75 and comes true in three of four cases: no error.
    let grid = ReliabilityGrid(
      probabilities: [[0.75, 0.25], [0.75, 0.25], [0.75, 0.25], [0.75, 0.25]],
      labels: [0, 0, 0, 1], classes: ["a", "b"], bins: 4)
    #expect(grid.expectedCalibrationErrors == [0, 0])
    #expect(grid.dataTable.rows.map { $0[0] } == ["a", "b"])
  }
}
