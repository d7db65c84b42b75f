/// A line the size of a word, with its last value.
public struct Sparkline: Drawable {
  private let values: [Double]
  private let name: String
  private let format: NumberFormat

  public init(_ values: [Double], name: String = "", format: NumberFormat = .number) {
    self.values = values
    self.name = name
    self.format = format
  }

  public func laidOut() -> Scene {
    let finite = values.filter(\.isFinite)
    let label = finite.last.map { format.text($0) } ?? "no values"
    let nameWidth = name.isEmpty ? 0 : Axes.width(name) + 8
    let width = nameWidth + 110 + Axes.width(label) + 4
    var scene = Scene(width: width, height: 28)
    if !name.isEmpty {
      scene.items.append(.text(TextRun(name, at: Position(0, 18), paint: .muted)))
    }
    let paint = Paint(.series(0))
    if let low = finite.min(), let high = finite.max() {
      let places = values.enumerated().compactMap { index, value -> Position? in
        guard value.isFinite else { return nil }
        let share = high > low ? (value - low) / (high - low) : 0.5
        let x = nameWidth + 4 + 92 * Double(index) / Double(max(1, values.count - 1))
        return Position(x, 23 - 18 * share)
      }
      if places.count > 1 { scene.items.append(.path(Path(through: places), .line(paint, 1.4))) }
      scene.items.append(.symbols(.circle, size: 5, at: places.suffix(1), .filled(paint)))
    }
    scene.items.append(.text(TextRun(label, at: Position(nameWidth + 106, 18))))
    return scene
  }

  public var alternativeText: String {
    let finite = values.filter(\.isFinite)
    guard let first = finite.first, let last = finite.last else { return "\(name): no values." }
    return "\(name.isEmpty ? "Values" : name) from \(format.text(first)) to \(format.text(last)), "
      + "\(finite.count) values."
  }

  public var dataTable: ChartData {
    ChartData(
      columns: [.init(name.isEmpty ? "value" : name, isNumeric: true)],
      rows: values.map { [Datum.number($0).text(format)] })
  }
}
