/// What areas mean, as three markers with their numbers.
enum SizeKey {
  static func items(_ scale: SizeScale, at corner: Position, width: Double) -> [Scene.Item] {
    let middle = corner.y + height / 2
    var x = corner.x
    var items: [Scene.Item] = []
    func add(_ text: String, gap: Double) {
      guard !text.isEmpty else { return }
      items.append(.text(TextRun(text, at: Position(x, middle + 4.2), paint: .muted)))
      x += Axes.width(text) + gap
    }
    let samples = scale.samples.map { (scale.diameter(of: $0), scale.format.text($0)) }
    let needed = samples.reduce(0) { $0 + $1.0 + Axes.width($1.1) + 18 }
    let room = width - needed - 12
    if room > 30 {
      add(Typesetter.shortened(scale.title, to: room, size: 12, face: .regular), gap: 12)
    }
    for (diameter, label) in samples
    where x + diameter + Axes.width(label) + 6 <= corner.x + width {
      items.append(
        .symbols(
          .circle, size: diameter, at: [Position(x + diameter / 2, middle)],
          Style(fill: .muted.faded(to: 0.25), stroke: .muted, lineWidth: 1)))
      x += diameter + 6
      add(label, gap: 12)
    }
    return items
  }

  static let height = SizeScale.widest + 2
}
