import Tensors
import Testing

@testable import Datasets

// Counts and means were computed with NumPy from the packages' tables.
@Suite struct ClassicTablesTests {
  private func means(_ features: Tensor) -> [Double] {
    let (rows, columns) = (features.shape[0], features.shape[1])
    return (0..<columns).map { column in
      (0..<rows).reduce(0) { $0 + Double(features.scalars[$1 * columns + column]) } / Double(rows)
    }
  }

  private func expect(_ found: ArraySlice<Double>, near expected: [Double]) {
    for (value, target) in zip(found, expected) {
      #expect(abs(value - target) < 1e-6 * abs(target) + 1e-9, "\(value), not \(target)")
    }
  }

  @Test func `breast cancer has its classes and measures`() throws {
    let rows = try ClassicTables.breastCancer()
    #expect(rows.features.shape == [569, 30])
    #expect(rows.classNames == ["benign", "malignant"] && rows.classCounts == [357, 212])
    #expect(rows.featureNames[0] == "mean_radius")
    #expect(rows.featureNames[29] == "worst_fractal_dimension")
    expect(means(rows.features)[0..<3], near: [14.12729174, 19.28964851, 91.96903339])
    expect(means(rows.features)[29...], near: [0.08394581722319855])
    #expect(rows.features[568].scalars.prefix(4) == [7.76, 24.54, 47.92, 181])
  }

  @Test func `wine has its growers and measures`() throws {
    let rows = try ClassicTables.wine()
    #expect(rows.features.shape == [178, 13] && rows.classCounts == [59, 71, 48])
    expect(means(rows.features)[0..<3], near: [13.00061798, 2.33634831, 2.36651685])
    expect(means(rows.features)[12...], near: [746.8932584269663])
  }

  @Test func `iris has its species and lengths`() throws {
    let rows = try ClassicTables.iris()
    #expect(rows.features.shape == [150, 4] && rows.classCounts == [50, 50, 50])
    #expect(rows.classNames == ["setosa", "versicolor", "virginica"])
    expect(means(rows.features)[...], near: [5.84333333, 3.05733333, 3.758, 1.19933333])
    #expect(rows.subset([149, 0]).labels == [2, 0])
    #expect(rows.subset([149]).features.scalars == [5.9, 3, 5.1, 1.8])
  }

  @Test func `diabetes has its measures and targets`() throws {
    let rows = try ClassicTables.diabetes()
    #expect(rows.features.shape == [442, 10] && rows.targetName == "progression")
    expect(means(rows.features)[0..<3], near: [48.51809955, 1.46832579, 26.37579186])
    #expect(rows.targets.reduce(0, +) == 67_243)
    #expect(rows.targets.min() == 25 && rows.targets.max() == 346)
    #expect(rows.subset([1]).targets == [75])
  }

  @Test func `segments have seven classes of one size`() throws {
    let rows = try Segment.load()
    #expect(rows.features.shape == [2310, 18])
    #expect(rows.classCounts == [Int](repeating: 330, count: 7))
    #expect(rows.classNames[rows.labels[0]] == "path")
    #expect(rows.classNames[rows.labels[2309]] == "brickface")
    expect(means(rows.features)[0..<2], near: [124.91385281, 123.41731602])
    expect(means(rows.features)[17...], near: [-1.36289696])
  }

  @Test func `genes have their functions`() throws {
    let genes = try Yeast.load()
    #expect(genes.features.shape == [2417, 103])
    #expect(
      genes.classCounts == [
        762, 1038, 983, 862, 722, 597, 428, 480, 178, 253, 289, 1816, 1799, 34,
      ])
    #expect(abs(genes.cardinality - 4.237070748862226) < 1e-12)
    #expect(genes.features[5].scalars.prefix(3) == [0.003286, -0.023601, -0.023104])
    #expect(genes.subset([3, 3]).labels == [genes.labels[3], genes.labels[3]])
  }

  @Test func `a class that is missing and text among numbers are named`() throws {
    func rows(_ text: String) throws -> LabeledRows {
      let file = try DataFile(path: "t.csv", stored: Array(text.utf8))
      return try LabeledRows(name: "t", DataTable(file), target: "class", of: file)
    }
    #expect(try rows("x,class\n1,a\n2,b\n").labels == [0, 1])
    let missing = try dataError { _ = try rows("x,class\n1,a\n2,\n") }
    #expect(missing?.position == .line(3) && missing?.found == "a row without a class")
    #expect(try dataError { _ = try rows("x,class\nu,a\n") }?.found == "text in the column 'x'")
    #expect(
      try dataError { _ = try rows("x,class\n1,2\n") }?.found == "numbers in the column 'class'")
  }
}
