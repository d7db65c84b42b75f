extension Shape {
  /// The shape of an elementwise operation's result, by NumPy's rule: axes are aligned at the end,
  /// and an extent of 1 or a missing axis repeats.
  static func broadcast(_ a: Shape, _ b: Shape, in operation: StaticString) -> Shape {
    if a == b { return a }
    let rank = max(a.rank, b.rank)
    return Shape(rank: rank) { axis in
      let x = a.extent(axis, alignedTo: rank)
      let y = b.extent(axis, alignedTo: rank)
      require(x == y || x == 1 || y == 1, "\(operation): the shapes \(a) and \(b) do not fit")
      return x == 1 ? y : x
    }
  }

  /// Whether a tensor of this shape can be repeated to fill the other.
  func broadcasts(to other: Shape) -> Bool {
    guard rank <= other.rank else { return false }
    for axis in 0..<other.rank {
      let extent = extent(axis, alignedTo: other.rank)
      guard extent == 1 || extent == other[axis] else { return false }
    }
    return true
  }

  /// The extent of an axis of a shape of `rank` axes that this one is aligned with at the end.
  func extent(_ axis: Int, alignedTo rank: Int) -> Int {
    let own = axis - (rank - self.rank)
    return own < 0 ? 1 : self[own]
  }
}
