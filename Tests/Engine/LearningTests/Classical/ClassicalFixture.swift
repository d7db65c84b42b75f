import Learning
import Tensors
import Testing

/// Iris and wine with what scikit-learn and SciPy make of them: `Fixtures/make-classical.py`.
struct ClassicalFixture {
  private let file: SafeTensors
  let iris: FeatureTable
  let irisKinds: [Int]
  let wine: FeatureTable
  let wineKinds: [Int]

  init() throws {
    file = try SafeTensors(reading: WeightFixtures.path("classical.safetensors"))
    iris = try Self.table(file, "iris.x")
    wine = try Self.table(file, "wine.x")
    irisKinds = try #require(file["iris.y"]).doubles.map { Int($0) }
    wineKinds = try #require(file["wine.y"]).doubles.map { Int($0) }
  }

  func numbers(_ name: String) throws -> [Double] { try #require(file[name]).doubles }

  func table(_ name: String) throws -> FeatureTable { try Self.table(file, name) }

  private static func table(_ file: SafeTensors, _ name: String) throws -> FeatureTable {
    let entry = try #require(file[name])
    return FeatureTable(entry.doubles, rows: entry.extents[0], columns: entry.extents[1])
  }
}

/// The greatest difference of two lists, relative to the greatest magnitude in the second.
func gap(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  let scale = max(1e-300, expected.map(abs).max() ?? 0)
  return zip(found, expected).reduce(0) { worst, pair in
    pair.0.isNaN ? .infinity : max(worst, abs(pair.0 - pair.1) / scale)
  }
}
