/// Title, subtitle and a legend in rows, from the top of the picture downwards.
struct Header {
  private(set) var items: [Scene.Item] = []
  private(set) var height = 0.0

  init(_ chart: Chart, legend: Legend) {
    let room = chart.width - 2 * Metrics.edge
    for line in Typesetter.wrapped(chart.title, to: room, size: Metrics.title, face: .bold) {
      add(line, size: Metrics.title, face: .bold, paint: .ink, advance: Metrics.titleLine)
    }
    for line in Typesetter.wrapped(chart.subtitle, to: room, size: Metrics.subtitle, face: .regular)
    {
      add(line, size: Metrics.subtitle, face: .regular, paint: .muted, advance: 18)
    }
    let (legendItems, legendHeight) = legend.topItems(
      at: Position(Metrics.edge, height + 6), width: room)
    items += legendItems
    if legendHeight > 0 { height += legendHeight + 8 }
    for ramp in chart.marks.compactMap(\.traits.ramp).uniqued() where chart.legend != .none {
      items += RampKey.items(ramp, at: Position(Metrics.edge, height + 6), width: room)
      height += 24
    }
    for scale in chart.marks.compactMap(\.traits.size).uniqued() where chart.legend != .none {
      items += SizeKey.items(scale, at: Position(Metrics.edge, height + 4), width: room)
      height += SizeKey.height + 6
    }
  }

  private mutating func add(
    _ line: String, size: Double, face: FontFace, paint: Paint, advance: Double
  ) {
    let baseline = height + advance - 5
    items.append(
      .text(
        TextRun(line, at: Position(Metrics.edge, baseline), size: size, face: face, paint: paint)))
    height += advance
  }
}
