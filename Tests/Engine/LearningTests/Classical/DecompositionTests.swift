import Learning
import Numerics
import Tensors
import Testing

@Suite struct DecompositionTests {
  let data: ClassicalFixture
  init() throws { data = try ClassicalFixture() }

  @Test func `principal components agree with scikit-learn`() throws {
    let fit = PrincipalComponents(of: data.wine)
    #expect(gap(fit.components.scalars, try data.numbers("pca.components")) < 1e-9)
    // Each to its own digits, though the least is 1e-7 of the greatest.
    for (found, expected) in zip(fit.variances, try data.numbers("pca.variances")) {
      #expect(abs(found - expected) < 1e-8 * expected)
    }
    #expect(gap(fit.varianceShares, try data.numbers("pca.shares")) < 1e-12)
    #expect(gap(fit.reconstructed(fit(data.wine)).scalars, data.wine.scalars) < 1e-13)
  }

  @Test func `a truncated decomposition agrees with ARPACK's`() throws {
    var table = data.wine.standardized
    for index in table.scalars.indices { table.scalars[index] += 1 }
    var generator = SeededGenerator(seed: 4)
    let fit = TruncatedSVD(of: table, count: 3, oversampling: 4, using: &generator)
    #expect(gap(fit.values, try data.numbers("svd.values")) < 1e-9)
    // A vector's error is the root of its value's.
    #expect(gap(fit.components.scalars, try data.numbers("svd.components")) < 1e-5)
  }

  @Test func `singular vectors rebuild a wide matrix of lower rank`() {
    // The third row is the sum of the others.
    let matrix = FeatureTable(
      [1, 2, 3, 4, 0, 1, -1, 2, 1, 3, 2, 6], rows: 3, columns: 4)
    let parts = SingularValues(of: matrix)
    var rebuilt = FeatureTable(rows: 3, columns: 4)
    for (index, value) in parts.values.enumerated() {
      for row in 0..<3 {
        for column in 0..<4 {
          rebuilt[row, column] += value * parts.left[index, row] * parts.right[index, column]
        }
      }
    }
    #expect(gap(rebuilt.scalars, matrix.scalars) < 1e-14)
    #expect(parts.values[2] < 1e-14)
  }

  @Test func `eigenvalues of a symmetric matrix`() {
    // [[2, 1], [1, 2]] beside -5: 3, 1 and -5, with (1, 1), (1, -1) and the third axis.
    let eigen = SymmetricEigen(
      of: FeatureTable([2, 1, 0, 1, 2, 0, 0, 0, -5], rows: 3, columns: 3))
    #expect(gap(eigen.values, [3, 1, -5]) < 1e-15)
    let half = 0.5.squareRoot()
    #expect(gap(eigen.vectors.scalars.map(abs), [half, half, 0, half, half, 0, 0, 0, 1]) < 1e-15)
  }

  @Test func `eigenvalues of a covariance are the variances`() throws {
    let centred = data.wine.subtracting(data.wine.columnMeans)
    var covariance = centred.transposed.times(centred)
    for index in covariance.scalars.indices { covariance.scalars[index] /= 177 }
    #expect(
      gap(SymmetricEigen(of: covariance).values, try data.numbers("pca.variances")) < 1e-12)
  }

  @Test func `multiplicative updates are scikit-learn's`() throws {
    func start(_ rows: Int, _ columns: Int, _ value: (Int, Int) -> Int) -> FeatureTable {
      FeatureTable(
        (0..<rows * columns).map { Double(value($0 / columns, $0 % columns)) }, rows: rows,
        columns: columns)
    }
    let fit = NonnegativeFactorization(
      of: data.iris, weights: start(150, 2) { 1 + ($0 * 7 + $1 * 3) % 5 },
      components: start(2, 4) { 1 + ($0 + $1) % 3 }, iterations: 50)
    #expect(gap(fit.components.scalars, try data.numbers("nmf.components")) < 1e-10)
    let some = fit.weights.selecting(rows: Array(stride(from: 0, to: 150, by: 10)))
    #expect(gap(some.scalars, try data.numbers("nmf.weights")) < 1e-10)
    #expect(gap([fit.error(for: data.iris)], try data.numbers("nmf.error")) < 1e-10)
  }

  @Test func `a factorisation from random factors comes near to the least error of its rank`()
    throws
  {
    var generator = SeededGenerator(seed: 1)
    let fit = NonnegativeFactorization(
      of: data.iris, count: 2, iterations: 300, using: &generator)
    // numpy.linalg.svd: the root of the sum of the squares behind the second singular value.
    let least = 3.9408899014130756
    #expect((least..<1.02 * least).contains(fit.error(for: data.iris)))
    #expect((fit.weights.scalars + fit.components.scalars).allSatisfy { $0 >= 0 })
  }
}
