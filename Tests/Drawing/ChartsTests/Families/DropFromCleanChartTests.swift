import Testing

@testable import Charts

@Suite struct DropFromCleanChartTests {
  private struct Run {
    var method: String
    var noise: Double
    var value: Double
    var seed: Int
  }

  private let runs = [
    Run(method: "a", noise: 0, value: 0.9, seed: 1),
    Run(method: "a", noise: 0, value: 0.8, seed: 2),
    Run(method: "a", noise: 0.2, value: 0.7, seed: 1),
    Run(method: "a", noise: 0.2, value: 0.65, seed: 2),
    Run(method: "b", noise: 0.2, value: 0.5, seed: 1),
  ]

  @Test func `a run is compared with the clean run of its seed`() {
    let table = DropFromCleanChart(
      runs, noise: \.noise, value: \.value, method: \.method, seed: \.seed
    ).dataTable
    // Drops of 0.2 and 0.15.
    #expect(table.rows.map { $0[2] } == ["0\u{202F}%", "17.5\u{202F}%"])
  }

  @Test func `without seeds the clean mean counts, and a method without clean runs is left out`() {
    let table = DropFromCleanChart(runs, noise: \.noise, value: \.value, method: \.method)
      .dataTable
    // Against 0.85: 0.15 and 0.2.
    #expect(table.rows.map { $0[2] } == ["0\u{202F}%", "17.5\u{202F}%"])
    #expect(table.rows.allSatisfy { $0[0] == "a" })
  }
}
