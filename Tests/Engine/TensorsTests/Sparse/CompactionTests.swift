import Tensors
import Testing

@Suite struct CompactionTests {
  private let x = Tensor((0..<12).map { Float($0 * 5 % 7 - 3) }, shape: [3, 4])
  private let weight = Tensor((0..<20).map { Float($0 * 3 % 7 - 2) }, shape: [4, 5])
  private let upstream = Tensor((0..<15).map { Float($0 - 7) }, shape: [3, 5])
  private let places = [3, 0, 2]

  /// NumPy: x[:, places] @ weight[places], and U @ weight[places].T and x[:, places].T @ U put back.
  @Test func `a product over some features agrees with NumPy`() throws {
    let (x, w) = (x.variable(), weight.variable())
    let product = x.matmul(w, over: places)
    #expect(
      product.scalars == [4, -11, -12, -6, -7, -9, -12, 13, -11, 14, -1, 8, 10, 5, 7])
    let gradients = (product * upstream).sum().gradients()
    #expect(
      try #require(gradients[x]).scalars == [-21, 0, -15, -40, 9, 0, -5, -5, 39, 0, 5, 30])
    #expect(
      try #require(gradients[w]).scalars == [
        21, 23, 25, 27, 29, 0, 0, 0, 0, 0, -4, -7, -10, -13, -16, 29, 27, 25, 23, 21,
      ])
  }

  /// 150 features: one vector of eight, a rest of one, and single columns.
  @Test func `a product over some features has the bits of the product of the gathered rows`() {
    let (x, w) = (random([5, 60]), random([60, 150], seed: 2))
    let places = (0..<60).filter { $0 % 7 < 3 }.reversed().map { $0 }
    let expected = x.compacted(axis: 1, keeping: places).matmul(
      w.compacted(axis: 0, keeping: places))
    #expect(
      x.matmul(w, over: places).scalars.map(\.bitPattern) == expected.scalars.map(\.bitPattern))
  }

  @Test(arguments: [0, 1, 2])
  func `compaction takes places of an axis and gives the gradient back`(axis: Int) throws {
    let x = counting([3, 4, 5]).variable()
    let places = [2, 0, 2]
    let y = x.compacted(axis: axis, keeping: places)
    let strides = [20, 5, 1]
    var expected: [Float] = []
    var counts = [Float](repeating: 0, count: 60)
    for i in 0..<y.shape[0] {
      for j in 0..<y.shape[1] {
        for k in 0..<y.shape[2] {
          var place = [i, j, k]
          place[axis] = places[place[axis]]
          let position = zip(place, strides).map(*).reduce(0, +)
          expected.append(Float(position))
          counts[position] += 1
        }
      }
    }
    #expect(y.scalars == expected)
    #expect(try #require(y.sum().gradients()[x]).scalars == counts)
  }

  @Test func `the places with any kept weight are found along each axis`() {
    let mask = Mask(shape: [3, 4]) { [1, 3, 9].contains($0) }
    #expect(mask.keptPlaces(axis: 0) == [0, 2])
    #expect(mask.keptPlaces(axis: 1) == [1, 3])
    #expect(mask.keptIndices == [1, 3, 9])
  }
}
