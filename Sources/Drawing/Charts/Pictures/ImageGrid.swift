/// Small pictures in rows, each pixel enlarged to a square, with captions below.
public struct ImageGrid: Drawable {
  private let pictures: [Picture]
  private let captions: [String]
  private let columns: Int
  private let scale: Double
  private let title: String

  /// `scale` is the side of a picture's pixel in CSS pixels; missing captions are left empty.
  public init(
    _ pictures: [Picture], captions: [String] = [], columns: Int = 8, scale: Int = 4,
    title: String = ""
  ) {
    self.pictures = pictures.filter { $0.width > 0 && $0.height > 0 }
    self.captions = captions
    self.columns = max(1, min(columns, max(1, pictures.count)))
    self.scale = Double(min(max(scale, 1), 64))
    self.title = title
  }

  private static let gap = 8.0

  public func laidOut() -> Scene {
    guard !pictures.isEmpty else {
      var scene = Scene(width: 320, height: 80)
      scene.items = Message.items(
        "Nothing to show: there are no pictures.",
        in: Rectangle(x: 1, y: 1, width: 318, height: 78))
      return scene
    }
    let cellWidth = (pictures.map(\.width).max().map(Double.init) ?? 1) * scale
    var items: [Scene.Item] = []
    var y = 0.0
    let width = Double(columns) * (cellWidth + ImageGrid.gap) - ImageGrid.gap
    for line in Typesetter.wrapped(title, to: width, size: 14, face: .bold) {
      items.append(.text(TextRun(line, at: Position(0, y + 13), size: 14, face: .bold)))
      y += 20
    }
    for start in stride(from: 0, to: pictures.count, by: columns) {
      let row = start..<min(start + columns, pictures.count)
      let height = (pictures[row].map(\.height).max().map(Double.init) ?? 1) * scale
      var lineCount = 0
      for index in row {
        let x = Double(index - start) * (cellWidth + ImageGrid.gap)
        let size = (Double(pictures[index].width) * scale, Double(pictures[index].height) * scale)
        items.append(
          .picture(
            pictures[index],
            Rectangle(x: x + (cellWidth - size.0) / 2, y: y, width: size.0, height: size.1)))
        let lines = Typesetter.wrapped(
          caption(index), to: cellWidth + ImageGrid.gap - 4, size: 12, face: .regular)
        lineCount = max(lineCount, lines.count)
        for (line, text) in lines.enumerated() {
          let half = Typesetter.width(of: text, size: 12, face: .regular) / 2
          let middle = min(max(x + cellWidth / 2, half), max(half, width - half))
          items.append(
            .text(
              TextRun(
                text, at: Position(middle, y + height + 14 + Double(line) * 15), anchor: .middle,
                paint: .muted)))
        }
      }
      y += height + Double(lineCount) * 15 + (lineCount > 0 ? 4 : 0) + ImageGrid.gap
    }
    return Scene(width: width, height: y - ImageGrid.gap + 1, items: items)
  }

  private func caption(_ index: Int) -> String {
    captions.indices.contains(index) ? captions[index] : ""
  }

  /// Without background, captions in a grey that can be read on light and dark pages.
  public func png(scale: Double = 2) throws -> [UInt8] {
    try PNGPicture.draw(laidOut(), scale: scale, theme: .neutral, isTransparent: true)
  }

  /// The size in CSS pixels at which the PNG is meant to be shown.
  public var size: (width: Double, height: Double) {
    let scene = laidOut()
    return (scene.width, scene.height)
  }

  public var alternativeText: String {
    let count = "\(pictures.count) picture\(pictures.count == 1 ? "" : "s")"
    let named = captions.prefix(pictures.count).filter { !$0.isEmpty }
    let list = named.prefix(40).joined(separator: ", ") + (named.count > 40 ? ", …" : "")
    return (title.isEmpty ? count : "\(title): \(count)") + (list.isEmpty ? "." : ": \(list).")
  }

  public var dataTable: ChartData { ChartData() }
}
