/// The `d` attribute of a path: each piece relative to the one before, with at most two decimals.
enum SVGPathData {
  static func text(_ path: Path) -> String {
    var writer = Writer()
    for step in path.steps { writer.write(step) }
    return writer.text
  }

  private struct Writer {
    var text = ""
    /// In hundredths, as written so far: rounding doesn't add up.
    private var x = 0
    private var y = 0
    private var start = (x: 0, y: 0)

    mutating func write(_ step: Path.Step) {
      switch step {
      case .move(let place):
        text += "M" + hundredths(place.x).short + " " + hundredths(place.y).short
        (x, y) = (hundredths(place.x), hundredths(place.y))
        start = (x, y)
      case .line(let place):
        let (dx, dy) = (hundredths(place.x) - x, hundredths(place.y) - y)
        (x, y) = (x + dx, y + dy)
        text += dy == 0 ? "h" + dx.short : dx == 0 ? "v" + dy.short : "l" + joined([dx, dy])
      case .curve(let a, let b, let c):
        let numbers = [a.x, a.y, b.x, b.y, c.x, c.y].map(hundredths)
        text += "c" + joined(numbers.enumerated().map { $1 - ($0.isMultiple(of: 2) ? x : y) })
        (x, y) = (numbers[4], numbers[5])
      case .close:
        text += "z"
        (x, y) = start
      }
    }

    private func hundredths(_ value: Double) -> Int {
      // Far outside of any picture; keeps the text short and the number an integer.
      Int((min(max(value, -1e6), 1e6) * 100).rounded())
    }

    private func joined(_ numbers: [Int]) -> String {
      var text = ""
      for number in numbers {
        if !text.isEmpty && number >= 0 { text += " " }
        text += number.short
      }
      return text
    }
  }
}

extension Int {
  /// Hundredths as a decimal number.
  fileprivate var short: String { (Double(self) / 100).short }
}
