/// Which weights each layer keeps, a pixel for each weight: kept ones dark.
public struct MaskGrid: ChartFamily {
  /// A layer's weights in rows of `width`.
  public struct Layer: Sendable {
    public var name: String
    public var isKept: [Bool]
    public var width: Int

    public init(_ name: String, isKept: [Bool], width: Int) {
      self.name = name
      self.isKept = isKept
      self.width = width
    }
  }

  public var chart: ImageGrid

  /// `scale` is the side of a weight in CSS pixels; captions say how much each layer keeps.
  public init(_ layers: [Layer], columns: Int = 4, scale: Int = 3, title: String = "Kept weights") {
    chart = ImageGrid(
      layers.map { Picture.mask($0.isKept, width: $0.width) },
      captions: layers.map { layer in
        let share = Double(layer.isKept.count { $0 }) / Double(max(1, layer.isKept.count))
        return "\(layer.name), \(NumberFormat.percent.text(share)) kept"
      }, columns: columns, scale: scale, title: title)
  }
}
