public import Numerics
import Tensors

/// Synthetic aerial pictures of woodland with the biomass that stands on them.
///
/// A patch is `side` pixels of `pixelSize` metres wide. Trees stand by a Poisson process of a
/// density drawn log-uniformly from `sparsest` to `densest` trees a hectare; the stem's diameter is
/// D = exp(μ + s·ε) cm, its biomass `coefficient`·D^`exponent` kg (the allometric form), its crown a
/// disc of radius 0.12·D^0.8 m. Without cuts a tree weighs c·exp(e·μ + e²s²/2) kg in expectation.
/// A pixel has four bands, red, green, blue and near infrared: soil (0.30, 0.26, 0.20, 0.34), or the
/// crown (0.08, 0.16, 0.06, 0.50) of the tallest tree above it, times 1 - 0.4·d/r at the distance d
/// from the stem, all plus σ·ε and cut to 0...1. The target is in tonnes a hectare, of the trees
/// whose stems stand in the patch.
public struct BiomassPatches: Hashable, Sendable, Codable {
  public var side = 32
  public var pixelSize = 1.0
  public var sparsest = 20.0
  public var densest = 800.0
  /// μ and s.
  public var meanLogDiameter = 3.0
  public var spread = 0.4
  public var coefficient = 0.1
  public var exponent = 2.4
  /// σ.
  public var noise = 0.02

  public init() {}

  /// Pictures with biomass, and how many trees stand in each and at what density.
  public struct Patches: Sendable {
    /// Targets are numbers: tonnes a hectare.
    public let dataset: Dataset
    public let treeCounts: [Int]
    /// Trees a hectare, as drawn.
    public let densities: [Double]
  }

  /// Hectares of a patch.
  public var area: Double { Double(side * side) * pixelSize * pixelSize / 10_000 }

  /// Draws `count` patches, each from a stream of its own number.
  public func patches(_ count: Int, using generator: SeededGenerator) -> Patches {
    require(
      count >= 0 && side > 0 && pixelSize > 0 && sparsest > 0 && sparsest <= densest
        && spread >= 0 && noise >= 0, "BiomassPatches: \(self)")
    let synthesis = Synthesis(
      kind: "aerial patches with biomass",
      settings: "\(count) of \(side) × \(side) pixels of \(pixelSize) m, \(sparsest) to "
        + "\(densest) trees a hectare, \(coefficient)·D^\(exponent) kg")
    let draws = generator.stream("biomass patches")
    var (bands, masses, counts): ([Float], [Float], [Int]) = ([], [], [])
    var densities: [Double] = []
    for patch in 0..<count {
      var draw = draws.stream(patch)
      let density =
        sparsest * Elementary.pow(densest / sparsest, draw.uniformDouble())
      let trees = (0..<draw.poisson(density * area)).map { _ in tree(using: &draw) }
      masses.append(Float(trees.reduce(0.0) { $0 + $1.mass } / 1_000 / area))
      counts.append(trees.count)
      densities.append(density)
      bands += picture(of: trees, using: &draw)
    }
    let dataset = Dataset(
      name: "biomass", inputs: Tensor(bands, shape: [count, side, side, 4]),
      targets: .numbers(Tensor(masses, shape: [count, 1]), names: ["tonnes a hectare"]),
      fingerprint: synthesis.announced(by: generator), synthesis: synthesis)
    return Patches(dataset: dataset, treeCounts: counts, densities: densities)
  }

  private struct Tree {
    let row, column, diameter, radius, mass: Double
  }

  private func tree(using draw: inout SeededGenerator) -> Tree {
    let diameter = Elementary.exp(meanLogDiameter + spread * draw.normalDouble())
    return Tree(
      row: Double(side) * draw.uniformDouble(), column: Double(side) * draw.uniformDouble(),
      diameter: diameter, radius: 0.12 * Elementary.pow(diameter, 0.8) / pixelSize,
      mass: coefficient * Elementary.pow(diameter, exponent))
  }

  private func picture(of trees: [Tree], using draw: inout SeededGenerator) -> [Float] {
    // Larger trees are taller: drawn last, they hide the others.
    let order = trees.sorted { ($0.diameter, $0.row) < ($1.diameter, $1.row) }
    var shades = [Double?](repeating: nil, count: side * side)
    for tree in order {
      let rows = max(0, Int(tree.row - tree.radius))..<min(side, Int(tree.row + tree.radius) + 1)
      let columns =
        max(0, Int(tree.column - tree.radius))..<min(side, Int(tree.column + tree.radius) + 1)
      for row in rows {
        for column in columns {
          let (down, right) = (Double(row) + 0.5 - tree.row, Double(column) + 0.5 - tree.column)
          let distance = (down * down + right * right).squareRoot()
          if distance <= tree.radius {
            shades[row * side + column] = 1 - 0.4 * distance / tree.radius
          }
        }
      }
    }
    return shades.flatMap { shade in
      (0..<4).map { band in
        let value = shade.map { crown[band] * $0 } ?? soil[band]
        return Float(min(1, max(0, value + noise * draw.normalDouble())))
      }
    }
  }
}

private let soil = [0.30, 0.26, 0.20, 0.34]
private let crown = [0.08, 0.16, 0.06, 0.50]
