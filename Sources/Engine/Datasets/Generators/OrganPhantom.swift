public import Numerics
import Tensors

/// A synthetic body of ellipsoids, after Shepp and Logan, 1974, for segmentation of volumes.
///
/// Organ o fills the voxels with Σ_k ((x_k - c_k)/a_k)² ≤ 1, later organs over earlier ones; x runs
/// over -1...1 along each axis. Centres and half axes are those of the table, each centre plus
/// `variation`·ε and each half axis times 1 + `variation`·ε for every body (ε normal, cut to ±2). A
/// voxel is μ_o·(1 + `bias`·sin(2·x₁ + φ)) + σ·ε, cut to 0...1, φ uniform for every body: uneven
/// illumination, as of a coil.
public struct OrganPhantom: Hashable, Sendable, Codable {
  public var slices = 32
  public var side = 64
  public var variation = 0.05
  public var bias = 0.1
  /// σ.
  public var noise = 0.04
  /// Millimetres from a slice to the next.
  public var thickness = 4.0

  /// Centre and half axes (slice, row, column) and mean grey of each organ.
  public static let organs: [Organ] = [
    Organ(name: "body", center: [0, 0, 0], axes: [0.98, 0.72, 0.92], grey: 0.35),
    Organ(name: "liver", center: [-0.2, -0.1, -0.4], axes: [0.45, 0.42, 0.38], grey: 0.6),
    Organ(name: "spleen", center: [-0.25, 0.1, 0.55], axes: [0.3, 0.28, 0.2], grey: 0.68),
    Organ(name: "left kidney", center: [0.3, 0.35, 0.4], axes: [0.3, 0.16, 0.14], grey: 0.8),
    Organ(name: "right kidney", center: [0.35, 0.35, -0.4], axes: [0.3, 0.16, 0.14], grey: 0.8),
  ]

  /// An ellipsoid.
  public struct Organ: Hashable, Sendable {
    public let name: String
    public let center: [Double]
    public let axes: [Double]
    public let grey: Double
  }

  public init() {}

  /// One body's slices with their pixels' organs.
  public func body(using generator: SeededGenerator) -> SegmentedSlices {
    require(
      slices > 0 && side > 0 && variation >= 0 && noise >= 0 && thickness > 0,
      "OrganPhantom: \(self)")
    let synthesis = Synthesis(
      kind: "phantom of organs",
      settings: "\(slices) slices of \(side) × \(side) pixels, variation \(variation), bias "
        + "\(bias), noise \(noise)")
    var draw = generator.stream("organ phantom")
    func deviation() -> Double { min(2, max(-2, draw.normalDouble())) * variation }
    let organs = OrganPhantom.organs.map { organ in
      Organ(
        name: organ.name, center: organ.center.map { $0 + deviation() },
        axes: organ.axes.map { $0 * (1 + deviation()) }, grey: organ.grey)
    }
    let phase = 2 * Double.pi * draw.uniformDouble()
    let size = slices * side * side
    var (greys, labels) = ([Float](), [Int]())
    greys.reserveCapacity(size)
    labels.reserveCapacity(size)
    for voxel in 0..<size {
      let point = [
        place(voxel / (side * side), of: slices), place(voxel / side % side, of: side),
        place(voxel % side, of: side),
      ]
      let label = (organs.lastIndex { $0.holds(point) } ?? -1) + 1
      let mean = label == 0 ? 0 : organs[label - 1].grey
      let light = 1 + bias * Elementary.sin(2 * point[1] + phase)
      greys.append(Float(min(1, max(0, mean * light + noise * draw.normalDouble()))))
      labels.append(label)
    }
    return SegmentedSlices(
      name: "organs", images: Tensor(greys, shape: [slices, side, side, 1]), labels: labels,
      classNames: ["background"] + organs.map(\.name),
      positions: (0..<slices).map { Double($0) * thickness }, thickness: thickness,
      fingerprint: synthesis.announced(by: generator), synthesis: synthesis)
  }

  /// The middle of a voxel in -1...1.
  private func place(_ index: Int, of count: Int) -> Double {
    (2 * Double(index) + 1) / Double(count) - 1
  }
}

extension OrganPhantom.Organ {
  func holds(_ point: [Double]) -> Bool {
    var sum = 0.0
    for axis in 0..<3 {
      let distance = (point[axis] - center[axis]) / axes[axis]
      sum += distance * distance
    }
    return sum <= 1
  }
}
