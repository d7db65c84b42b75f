/// Words in the place of a plot that has nothing to show.
enum Message {
  static func items(_ text: String, in area: Rectangle) -> [Scene.Item] {
    let lines = Typesetter.wrapped(
      text, to: max(60, area.width - 32), size: 12.5, face: .regular, limit: 5)
    let top = area.center.y - Double(lines.count - 1) * 9
    let frame = Scene.Item.rectangle(
      area, corner: 6, Style(stroke: .grid, lineWidth: 1, dashes: [4, 4]))
    return [frame]
      + lines.enumerated().map { index, line in
        .text(
          TextRun(
            line, at: Position(area.center.x, top + Double(index) * 18 + 4), anchor: .middle,
            size: 12.5, paint: .muted))
      }
  }
}
