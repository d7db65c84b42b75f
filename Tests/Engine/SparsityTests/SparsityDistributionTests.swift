import Sparsity
import Tensors
import Testing

@Suite struct SparsityDistributionTests {
  // 784-300-100-10: 235,200 + 30,000 + 1,000 weights.
  static let lenet: [Shape] = [[300, 784], [100, 300], [10, 100]]
  static let convolutions: [Shape] = [[16, 3, 3, 3], [32, 3, 3, 16], [64, 3, 3, 32], [10, 64]]

  @Test(arguments: [SparsityDistribution.uniform, .erdosRenyi, .erdosRenyiKernel])
  func `the counts sum to the budget exactly and fit their layers`(
    distribution: SparsityDistribution
  ) {
    for shapes in [Self.lenet, Self.convolutions, [[1, 1], [2, 2], [3, 1]]] {
      let total = shapes.reduce(0) { $0 + $1.count }
      for percent in 0...100 {
        let sparsity = Double(percent) / 100
        let counts = distribution.keptCounts(of: shapes, sparsity: sparsity)
        #expect(
          counts.reduce(0, +)
            == SparsityDistribution.keptCount(of: total, sparsity: sparsity))
        #expect(zip(counts, shapes).allSatisfy { $0 >= 0 && $0 <= $1.count })
      }
    }
  }

  @Test func `uniform keeps the same share everywhere`() {
    #expect(
      SparsityDistribution.uniform.keptCounts(of: Self.lenet, sparsity: 0.9) == [
        23_520, 3_000, 100,
      ])
  }

  @Test func `rests go to the largest remainders and to the lower index on ties`() {
    // Shares 1.5, 1.5, 1.5 of a budget of 4 (nearest to 4.5 with sparsity 5/9 → 9 − 5).
    let shapes: [Shape] = [[3, 1], [1, 3], [3, 1]]
    #expect(
      SparsityDistribution.uniform.keptCounts(of: shapes, sparsity: 5.0 / 9) == [2, 1, 1])
    // Shares 0.5 and 1.5 and 2: sparsity ½ of 1, 3, 4.
    #expect(
      SparsityDistribution.uniform.keptCounts(of: [[1, 1], [3, 1], [4, 1]], sparsity: 0.5)
        == [1, 1, 2])
  }

  @Test func `erdős–rényi by hand`() {
    // Raw densities (in + out)/(in · out): 1084/235200, 400/30000, 110/1000; numbers 1084, 400, 110 in
    // proportion. Budget 26,620 at 90 %: the scale 26,620/1,594 = 16.70 would keep 1,837 of layer 3's
    // 1,000, so it is whole; the rest 25,620 over 1,484 = 17.264 gives 18,714.6 and 6,905.7.
    #expect(
      SparsityDistribution.erdosRenyi.keptCounts(of: Self.lenet, sparsity: 0.9)
        == [18_714, 6_906, 1_000])
  }

  @Test func `a dense layer has the same share by both kinds of erdős–rényi`() {
    for sparsity in [0.5, 0.8, 0.95] {
      #expect(
        SparsityDistribution.erdosRenyi.keptCounts(of: Self.lenet, sparsity: sparsity)
          == SparsityDistribution.erdosRenyiKernel.keptCounts(of: Self.lenet, sparsity: sparsity))
    }
  }

  @Test func `kernel extents count in the kernel form only`() {
    // Numbers out + ky + kx + in: 16+3+3+3 = 25, 54, 102, 74; with fans alone 19·9, 48·9, 96·9, 74.
    // Total 432 + 4608 + 18432 + 640 = 24,112; kept at 99 %: 24,112 − 241 is 23,871 removed.
    #expect(
      SparsityDistribution.keptCount(of: 24_112, sparsity: 0.99) == 241)
    // 241/255 = 0.9451: 23.63, 51.04, 96.40, 69.94 → 24, 51, 96, 70.
    #expect(
      SparsityDistribution.erdosRenyiKernel.keptCounts(of: Self.convolutions, sparsity: 0.99)
        == [24, 51, 96, 70])
    // 241/1541 = 0.15639: 26.74, 67.56, 135.12, 11.57 → 27, 67 or 68, 135, 12; remainders .74 .57 .56.
    #expect(
      SparsityDistribution.erdosRenyi.keptCounts(of: Self.convolutions, sparsity: 0.99)
        == [27, 67, 135, 12])
  }

  @Test func `a sparsity outside of 0 to 1 traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = SparsityDistribution.uniform.keptCounts(of: [[2, 2]], sparsity: 1.5)
    }
  }
}
