/// Places points beside each other where they would overlap.
enum SwarmPacking {
  /// Sideways shifts, in the order of `heights`, that keep points of this diameter apart, within
  /// ±`limit`; where there is no room they overlap.
  static func shifts(of heights: [Double], diameter: Double, limit: Double) -> [Double] {
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    var shifts = [Double](repeating: 0, count: heights.count)
    var placed: [Int] = []
    for index in order {
      let height = heights[index]
      let near = placed.reversed().prefix { height - heights[$0] < diameter }
      var candidates = [0.0]
      for other in near {
        let rise = height - heights[other]
        let aside = (diameter * diameter - rise * rise).squareRoot() + 0.01
        candidates += [shifts[other] - aside, shifts[other] + aside]
      }
      let free = candidates.filter { candidate in
        candidate.magnitude <= limit
          && near.allSatisfy { other in
            let (dx, dy) = (candidate - shifts[other], height - heights[other])
            return dx * dx + dy * dy >= diameter * diameter
          }
      }
      shifts[index] =
        free.min { ($0.magnitude, $0) < ($1.magnitude, $1) }
        ?? limit * (Double(placed.count % 7) / 3 - 1)
      placed.append(index)
    }
    return shifts
  }
}
