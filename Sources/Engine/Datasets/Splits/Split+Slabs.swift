import Tensors

/// Neighbouring slices that serve one purpose.
public struct Slab: Hashable, Sendable, Codable {
  public var part: Split.Part
  /// Of all slices that no gap takes; the shares of the slabs are taken relative to their sum.
  public var share: Double

  public init(_ part: Split.Part, share: Double) {
    self.part = part
    self.share = share
  }
}

extension SegmentedSlices {
  /// Slabs from the first slice to the last, with at least `gap` millimetres left out between two.
  ///
  /// Neighbouring slices are near copies of each other, so a random split would judge on what was
  /// learned; and a symmetric template must never be split by hemisphere. The gap is counted from
  /// the upper face of one slab to the lower face of the next. Traps when nothing is left.
  public func slabs(
    _ slabs: [Slab] = [
      Slab(.training, share: 0.25), Slab(.test, share: 0.125), Slab(.training, share: 0.2),
      Slab(.validation, share: 0.125), Slab(.training, share: 0.175), Slab(.test, share: 0.125),
    ], gap: Double = 5
  ) -> Split {
    for (lower, upper) in zip(positions, positions.dropFirst()) {
      require(
        abs(upper - lower - thickness) < 1e-6 * thickness,
        "slabs: slices at \(lower) and \(upper) mm are no neighbours at \(thickness) mm")
    }
    let between = Int((gap / thickness - 1e-9).rounded(.up))
    let left = count - between * (slabs.count - 1)
    require(
      left >= slabs.count, "slabs: \(count) slices for \(slabs.count) slabs and \(gap) mm between")
    let whole = slabs.reduce(0) { $0 + $1.share }
    require(
      slabs.allSatisfy { $0.share > 0 && $0.share.isFinite }, "slabs: a share that is not positive")
    var split = Split(training: [], validation: [], test: [])
    var (share, taken) = (0.0, 0)
    for (number, slab) in slabs.enumerated() {
      share += slab.share
      let end = Int((share / whole * Double(left)).rounded())
      let indices = taken + number * between..<end + number * between
      switch slab.part {
      case .training: split.training += indices
      case .validation: split.validation += indices
      case .test: split.test += indices
      }
      taken = end
    }
    return split
  }
}
