extension Picture {
  /// The colours of labels 1, 2, …; label 0 stays uncoloured.
  public static let labelPalette = [
    "#e8743b", "#3b8fe8", "#2fb58a", "#c45ab3", "#e0b83a", "#8f7ff0", "#4fc3dd", "#e06a7c",
  ]

  /// A grey picture with each labelled pixel tinted in its label's colour.
  ///
  /// `opacity` is the share of the colour, within 0...1. Labels of missing pixels count as 0; a
  /// palette shorter than the labels starts again.
  public static func overlay(
    gray: [Float], labels: [Int], width: Int, height: Int, palette: [String] = labelPalette,
    opacity: Double = 0.55, range: ClosedRange<Float>? = nil
  ) -> Picture {
    let base = Picture(gray: gray, width: width, height: height, range: range)
    guard !palette.isEmpty else { return base }
    var rgba = base.rgba
    let share = min(max(opacity, 0), 1)
    for (index, label) in labels.prefix(rgba.count / 4).enumerated() where label > 0 {
      let (red, green, blue) = Color.parts(palette[(label - 1) % palette.count])
      for (part, color) in [red, green, blue].enumerated() {
        let gray = Double(rgba[4 * index + part])
        rgba[4 * index + part] = UInt8((gray + share * (color * 255 - gray)).rounded())
      }
      rgba[4 * index + 3] = 255
    }
    return Picture(width: base.width, height: base.height, rgba: rgba)
  }
}
