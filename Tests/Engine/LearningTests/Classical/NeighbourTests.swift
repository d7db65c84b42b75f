import Learning
import Tensors
import Testing

@Suite struct NeighbourTests {
  let data: ClassicalFixture
  init() throws { data = try ClassicalFixture() }

  @Test(arguments: [NearestNeighbors.Distance.euclidean, .cosine], [7, 256])
  func `neighbours of iris are scikit-learn's`(
    distance: NearestNeighbors.Distance, blockSize: Int
  ) throws {
    let queries = Array(stride(from: 0, to: 150, by: 3))
    let base = data.iris.selecting(rows: (0..<150).filter { $0 % 3 != 0 })
    let found = NearestNeighbors(base, distance: distance)(
      data.iris.selecting(rows: queries), count: 5, blockSize: blockSize)
    let expected = try data.numbers("neighbours.\(distance.rawValue)")
    // A cosine distance near 0 is a difference of numbers near 1.
    #expect(gap(found.flatMap(\.distances), expected) < (distance == .cosine ? 1e-10 : 1e-12))
  }

  @Test func `equal distances go to the lower index, and a row is not its own neighbour`() {
    let table = FeatureTable([0, 1, -1, 1, 5], rows: 5, columns: 1)
    let found = NearestNeighbors(table)(table, count: 3, excludingSelf: true)
    #expect(found[0].indices == [1, 2, 3])
    #expect(found[1].indices == [3, 0, 2])
    #expect(found[1].distances == [0, 1, 2])
  }

  @Test func `votes by distance are scikit-learn's`() throws {
    let z = data.wine.standardized
    let base = Array(stride(from: 0, to: 178, by: 2))
    let shares = NearestNeighbors(z.selecting(rows: base)).classProbabilities(
      z.selecting(rows: Array(stride(from: 1, to: 178, by: 2))), count: 7,
      labels: base.map { data.wineKinds[$0] }, classes: 3, votes: .inverseDistance)
    #expect(gap(shares.scalars, try data.numbers("neighbours.votes")) < 1e-12)
  }

  @Test func `DBSCAN finds scikit-learn's groups and noise`() throws {
    let groups = densityClusters(data.iris, radius: 0.52, leastNeighbours: 6)
    let expected = try data.numbers("dbscan.iris")
    #expect(groups.map { $0 ?? -1 } == expected.map { Int($0) })
  }

  @Test func `re-ranked distances and their groups are SciPy's and scikit-learn's`() throws {
    let z = data.wine.standardized.selecting(rows: Array(stride(from: 0, to: 178, by: 3)))
    let found = ReciprocalNeighbors(z, count: 10, averaged: 4)
    #expect(gap(found.reranked().scalars, try data.numbers("reciprocal.reranked")) < 1e-12)
    #expect(found.reranked(keeping: 1).scalars == found.distances.scalars)
    let groups = densityClusters(distances: found.jaccard, radius: 0.6, leastNeighbours: 4)
    let expected = try data.numbers("reciprocal.groups")
    #expect(groups.map { $0 ?? -1 } == expected.map { Int($0) })
  }

  @Test func `rows of two separate places share no neighbour`() {
    let table = FeatureTable([0, 1, 2, 100, 101, 102], rows: 6, columns: 1)
    let found = ReciprocalNeighbors(table, count: 2, averaged: 1).jaccard
    #expect(found[0, 3] == 1 && found[2, 5] == 1)
    #expect((0..<6).allSatisfy { found[$0, $0] == 0 })
    #expect(found.transposed == found)
    #expect(found[0, 1] < 0.1)
  }

  @Test func `farthest first takes the farthest from all before`() {
    let table = FeatureTable([0, 10, 4, 9, -3], rows: 5, columns: 1)
    #expect(farthestFirst(of: table, count: 5) == [0, 1, 2, 4, 3])
    #expect(farthestFirst(of: table, count: 3, from: [3, 4]) == [3, 4, 2])
  }

  @Test func `an edge list knows each edge's opposite`() {
    let graph = EdgeList(
      nodes: 4, [(2, 0, weight: 3), (0, 1, weight: 1), (1, 0, weight: 2), (3, 3, weight: 9)])
    #expect(graph.sources == [0, 0, 1, 2])
    #expect(graph.targets == [1, 2, 0, 0])
    #expect(graph.weights == [2, 3, 2, 3])
    #expect(graph.reverse == [2, 3, 0, 1])
    #expect(graph.edges(leaving: 0) == 0..<2)
    #expect(graph.edges(leaving: 3).isEmpty)
  }

  @Test func `the nearest rows become edges`() {
    let table = FeatureTable([0, 1, 3, 10], rows: 4, columns: 1)
    let graph = EdgeList.nearest(table, count: 1) { 1 / $0 }
    #expect(graph.sources == [0, 1, 1, 2, 2, 3])
    #expect(graph.targets == [1, 0, 2, 1, 3, 2])
    #expect(gap(graph.weights, [1, 1, 1 / 2.0, 1 / 2.0, 1 / 7.0, 1 / 7.0]) < 1e-12)
  }
}
