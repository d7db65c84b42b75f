import Tensors

/// Which true box each centre point is to find: the smallest one that holds it, ties to the first.
///
/// Boxes count whose greatest distance to a side lies in `reach` pixels, so that each level of a pyramid
/// gets its own sizes. Tian et al., arXiv:1904.01355, section 3.2, with the centre-ness of equation 3:
/// √(min(l, r)/max(l, r) · min(t, b)/max(t, b)).
public struct CentrePointAssignment: Hashable, Sendable {
  /// The position of a point's box; -1 for background.
  public let targets: [Int]
  /// 1 in the middle of a box, falling to 0 at its sides; 0 for background.
  public let centreness: [Float]

  public init(
    of boxes: [Box], to grid: CentrePointGrid, reach: ClosedRange<Float> = 0...Float.infinity
  ) {
    var (targets, centreness) = ([Int](), [Float]())
    for place in 0..<grid.count {
      let point = grid.point(place)
      var (choice, area, quality) = (-1, Float.infinity, Float(0))
      for (index, box) in boxes.enumerated() where box.area < area {
        let (l, r) = (point.x - box.left, box.right - point.x)
        let (t, b) = (point.y - box.top, box.bottom - point.y)
        guard min(l, r, t, b) > 0, reach.contains(max(l, r, t, b)) else { continue }
        choice = index
        area = box.area
        quality = (min(l, r) / max(l, r) * (min(t, b) / max(t, b))).squareRoot()
      }
      targets.append(choice)
      centreness.append(quality)
    }
    self.targets = targets
    self.centreness = centreness
  }

  /// The points that have a box to find.
  public var positives: [Int] { targets.indices.filter { targets[$0] >= 0 } }
}
