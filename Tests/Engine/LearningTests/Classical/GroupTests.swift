import Learning
import Numerics
import Tensors
import Testing

@Suite struct GroupTests {
  let data: ClassicalFixture
  init() throws { data = try ClassicalFixture() }

  @Test func `k-means finds the best groups of iris and wine`() throws {
    var generator = SeededGenerator(seed: 3)
    let iris = KMeans(data.iris, groups: 3, restarts: 6, using: &generator)
    #expect(gap([iris.cost], try data.numbers("kmeans.iris")) < 1e-12)
    let wine = KMeans(data.wine.standardized, groups: 3, restarts: 3, using: &generator)
    #expect(gap([wine.cost], try data.numbers("kmeans.wine")) < 1e-12)
    let expected = try data.numbers("kmeans.groups").map { Int($0) }
    #expect(adjustedRandIndex(wine.assignments, expected) == 1)
    #expect(wine(data.wine.standardized) == wine.assignments)
  }

  @Test func `spherical groups are the best of all divisions`() {
    let angles = [0.1, 0.3, 0.2, 1.9, 2.1, 1.4, 3.0]
    let lengths = [1.0, 5, 0.2, 3, 1, 2, 7]
    let table = FeatureTable(
      zip(angles, lengths).flatMap { [$1 * Elementary.cos($0), $1 * Elementary.sin($0)] },
      rows: 7, columns: 2)
    // Of a group with direction sum s, the sum of cosines to the best centre is |s|.
    func cosines(_ members: [Int]) -> Double {
      let x = members.reduce(0) { $0 + Elementary.cos(angles[$1]) }
      let y = members.reduce(0) { $0 + Elementary.sin(angles[$1]) }
      return (x * x + y * y).squareRoot()
    }
    let best =
      (1..<127).map { bits in
        let isFirst = (0..<7).map { bits >> $0 & 1 == 1 }
        let (a, b) = ((0..<7).filter { isFirst[$0] }, (0..<7).filter { !isFirst[$0] })
        return cosines(a) + cosines(b)
      }.max() ?? 0
    var generator = SeededGenerator(seed: 2)
    let found = KMeans(table, groups: 2, isSpherical: true, using: &generator)
    #expect(abs(found.cost - (7 - best)) < 1e-12)
    #expect(abs(dotted(found.centres, 0) - 1) < 1e-12)
  }

  private func dotted(_ table: FeatureTable, _ row: Int) -> Double {
    table[row: row].reduce(0) { $0 + $1 * $1 }
  }

  @Test func `the start of k-means takes distant rows, and each only once`() {
    // Three far places, two rows each.
    let table = FeatureTable([0, 0, 100, 100, 200, 200], rows: 6, columns: 1)
    for seed in 0..<20 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let chosen = plusPlusCentres(of: table, count: 3, using: &generator)
      #expect(Set(chosen.map { table[$0, 0] }).count == 3)
    }
  }

  @Test func `a draw has the chance of its squared distance`() {
    // From the row at 0 the others have 1 : 9; from 1, 1 : 4; from 3, 9 : 4.
    let table = FeatureTable([0, 1, 3], rows: 3, columns: 1)
    var generator = SeededGenerator(seed: 8)
    var (fromZero, toThree) = (0, 0)
    for _ in 0..<3_000 {
      let chosen = plusPlusCentres(of: table, count: 2, using: &generator)
      if chosen[0] == 0 { (fromZero, toThree) = (fromZero + 1, toThree + (chosen[1] == 2 ? 1 : 0)) }
    }
    // Five deviations of a share of about 1,000 draws.
    #expect(abs(Double(toThree) / Double(fromZero) - 0.9) < 0.05)
  }
}
