/// Colour, dashes and marker of a series, so that colour is never the only difference.
public struct SeriesStyle: Hashable, Sendable {
  /// The place in the order in which series first appear, counted from 0.
  public var index: Int

  public var paint: Paint { Paint(.series(index)) }

  public var symbol: Symbol {
    let symbols: [Symbol] = [
      .circle, .square, .triangle, .diamond, .cross, .plus, .downTriangle,
    ]
    return symbols[index % symbols.count]
  }

  public var dashes: [Double] {
    let patterns: [[Double]] = [
      [], [7, 3], [2, 2.5], [9, 3, 2, 3], [4, 3], [12, 3], [9, 2, 2, 2, 2, 2],
    ]
    return patterns[index % patterns.count]
  }
}
