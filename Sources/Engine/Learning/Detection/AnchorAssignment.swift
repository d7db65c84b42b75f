import Tensors

/// Which true box each anchor is to find.
///
/// An anchor takes the box that it overlaps most, if that is at least `foreground`; below `background`
/// it takes none; between them it is not trained. Each box besides gets the anchor that overlaps it
/// most, ties to the lower one, unless another box overlaps that anchor more and gets it. Ren et al.,
/// arXiv:1506.01497, section 3.1.2; thresholds of Lin et al., arXiv:1708.02002, section 4.
public struct AnchorAssignment: Hashable, Sendable {
  /// The position of an anchor's box; -1 for background, -2 where it is not trained.
  public let targets: [Int]

  public static let background = -1
  public static let ignored = -2

  public init(
    of boxes: [Box], to anchors: [Box], foreground: Float = 0.5, background: Float = 0.4
  ) {
    require(
      background <= foreground, "AnchorAssignment: thresholds \(background) and \(foreground)")
    var targets = [Int](repeating: Self.background, count: anchors.count)
    var best = [(anchor: Int, overlap: Float)](repeating: (-1, 0), count: boxes.count)
    for (place, anchor) in anchors.enumerated() {
      var (choice, greatest) = (Self.background, Float(0))
      for (index, box) in boxes.enumerated() {
        let overlap = box.overlap(with: anchor)
        if overlap > greatest { (choice, greatest) = (index, overlap) }
        if overlap > best[index].overlap { best[index] = (place, overlap) }
      }
      targets[place] =
        greatest >= foreground ? choice : greatest < background ? Self.background : Self.ignored
    }
    var claimed: [Int: Float] = [:]
    for (index, winner) in best.enumerated() where winner.anchor >= 0 {
      guard winner.overlap > claimed[winner.anchor] ?? 0 else { continue }
      claimed[winner.anchor] = winner.overlap
      targets[winner.anchor] = index
    }
    self.targets = targets
  }

  /// The anchors that have a box to find.
  public var positives: [Int] { targets.indices.filter { targets[$0] >= 0 } }
}
