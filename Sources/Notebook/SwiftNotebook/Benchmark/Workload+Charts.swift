import Charts

extension Workload {
  /// From rows to a finished file in memory: ten kinds of chart as SVG and as PNG (1280 × 720 pixels),
  /// twenty typical charts, and a cloud of a million points.
  static var charts: [Workload] {
    let compared = BenchmarkCharts.names.flatMap { name in
      [
        Workload(name: "charts.\(name).svg") {
          { _ = BenchmarkCharts.compared(name)?.svg(idPrefix: "x") }
        },
        Workload(name: "charts.\(name).png") {
          { _ = try? BenchmarkCharts.compared(name)?.png() }
        },
      ]
    }
    return compared + [
      Workload(name: "charts.twenty.svg") {
        { for chart in BenchmarkCharts.typical() { _ = chart.svg(idPrefix: "x") } }
      },
      Workload(name: "charts.twenty.png") {
        { for chart in BenchmarkCharts.typical() { _ = try? chart.png() } }
      },
      Workload(name: "charts.million-points.svg") {
        let places = ChartSamples.places(1_000_000)
        return { _ = BenchmarkCharts.cloud(places).svg(idPrefix: "x") }
      },
      Workload(name: "charts.million-points.png") {
        let places = ChartSamples.places(1_000_000)
        return { _ = try? BenchmarkCharts.cloud(places).png() }
      },
    ]
  }
}
