/// What colours mean, as a strip from the least to the largest value.
enum RampKey {
  static func items(_ ramp: Ramp, at corner: Position, width: Double) -> [Scene.Item] {
    let middle = corner.y + 9
    let low = ramp.format.text(ramp.range.lowerBound)
    let high = ramp.format.text(ramp.range.upperBound)
    let room = width - 120 - Axes.width(low) - Axes.width(high) - 18
    let title =
      room > 30 ? Typesetter.shortened(ramp.title, to: room, size: 12, face: .regular) : ""
    var x = corner.x
    var items: [Scene.Item] = []
    func add(_ text: String) {
      guard !text.isEmpty else { return }
      items.append(.text(TextRun(text, at: Position(x, middle + 4.2), paint: .muted)))
      x += Axes.width(text) + 6
    }
    add(title)
    if !title.isEmpty { x += 4 }
    add(low)
    // Steps begin at whole pixels: an edge between two would let the ground shine through.
    x = x.rounded(.up)
    let steps = 24
    let size = 120.0 / Double(steps)
    let span = ramp.range.upperBound - ramp.range.lowerBound
    for step in 0..<steps {
      let value = ramp.range.lowerBound + span * (Double(step) + 0.5) / Double(steps)
      let box = Rectangle(x: x + Double(step) * size, y: middle - 5, width: size, height: 10)
      items.append(.rectangle(box, corner: 0, .filled(ramp.paint(of: value))))
    }
    x += 120 + 6
    add(high)
    return items
  }
}
