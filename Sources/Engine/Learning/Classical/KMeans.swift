public import Numerics
import Tensors

/// Groups of rows around k centres, with the least sum of squared distances that was found.
///
/// Lloyd's iterations from centres drawn by k-means++; Arthur and Vassilvitskii, SODA 2007.
public struct KMeans: Sendable {
  /// `[k, features]`; unit rows where the groups are spherical.
  public let centres: FeatureTable
  /// The centre of each row.
  public let assignments: [Int]
  /// Σ of squared distances to the centres; Σ (1 − cos) where the groups are spherical.
  public let cost: Double
  public let isSpherical: Bool

  /// The best of `restarts` searches, each ended when no row changes its centre.
  ///
  /// Spherical groups compare directions: rows are scaled to unit length and centres too (Dhillon and
  /// Modha, Machine Learning 42, 2001). A centre that loses all rows takes the row farthest from its
  /// own.
  public init(
    _ table: FeatureTable, groups: Int, isSpherical: Bool = false, restarts: Int = 10,
    iterations: Int = 300, using generator: inout SeededGenerator
  ) {
    require(
      groups > 0 && groups <= table.rows && restarts > 0,
      "KMeans: \(groups) groups of \(table.rows) rows, \(restarts) restarts")
    let rows = isSpherical ? table.withUnitRows : table
    var best: (centres: FeatureTable, assignments: [Int], cost: Double)?
    for _ in 0..<restarts {
      let start = plusPlusCentres(of: rows, count: groups, using: &generator)
      let found = Self.descended(
        rows, rows.selecting(rows: start), isSpherical: isSpherical, iterations: iterations)
      if found.cost < best?.cost ?? .infinity { best = found }
    }
    guard let best else { fatalError("KMeans: no search gave a finite cost: NaN in the table?") }
    centres = best.centres
    assignments = best.assignments
    // Of unit vectors, |a − b|² = 2 (1 − cos).
    cost = isSpherical ? best.cost / 2 : best.cost
    self.isSpherical = isSpherical
  }

  /// The nearest centre of each row of another table.
  public func callAsFunction(_ table: FeatureTable) -> [Int] {
    Self.assigned(isSpherical ? table.withUnitRows : table, centres).map(\.centre)
  }

  private static func descended(
    _ rows: FeatureTable, _ start: FeatureTable, isSpherical: Bool, iterations: Int
  ) -> (centres: FeatureTable, assignments: [Int], cost: Double) {
    var centres = start
    var places = assigned(rows, centres)
    for _ in 0..<iterations {
      centres = means(of: rows, places, count: centres.rows)
      if isSpherical { centres = centres.withUnitRows }
      let next = assigned(rows, centres)
      let isSame = zip(places, next).allSatisfy { $0.centre == $1.centre }
      places = next
      if isSame { break }
    }
    return (centres, places.map(\.centre), places.reduce(0) { $0 + $1.distance })
  }

  private typealias Place = (centre: Int, distance: Double)

  private static func assigned(_ rows: FeatureTable, _ centres: FeatureTable) -> [Place] {
    (0..<rows.rows).map { row in
      var best: Place = (0, .infinity)
      for centre in 0..<centres.rows {
        let distance = squaredDistance(rows[row: row], centres[row: centre])
        if distance < best.distance { best = (centre, distance) }
      }
      return best
    }
  }

  private static func means(
    of rows: FeatureTable, _ places: [Place], count: Int
  ) -> FeatureTable {
    var (sums, sizes) = (
      FeatureTable(rows: count, columns: rows.columns), [Int](repeating: 0, count: count)
    )
    for (row, place) in places.enumerated() {
      sizes[place.centre] += 1
      for column in 0..<rows.columns { sums[place.centre, column] += rows[row, column] }
    }
    var far = places.indices.sorted {
      places[$0].distance == places[$1].distance
        ? $0 > $1 : places[$0].distance < places[$1].distance
    }
    for centre in 0..<count {
      guard sizes[centre] > 0 else {
        let row = far.removeLast()
        for column in 0..<rows.columns { sums[centre, column] = rows[row, column] }
        continue
      }
      for column in 0..<rows.columns { sums[centre, column] /= Double(sizes[centre]) }
    }
    return sums
  }
}
