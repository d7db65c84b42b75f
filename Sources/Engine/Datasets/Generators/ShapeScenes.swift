public import Numerics
import Tensors

/// Synthetic scenes of discs, squares and triangles, for segmentation and detection.
///
/// A scene has background 0.2 and from `fewest` to `most` shapes (uniform). A shape's class is
/// uniform, its radius r uniform in `radii`, its centre uniform where the shape lies inside; a shape
/// that would touch an earlier one (centres nearer than the sum of radii and 1) is drawn again, at
/// most 50 times, then left out. Its grey is uniform in 0.5...1, and pixels get + σ·ε, cut to 0...1.
/// With the pixel's centre at (u, v) from the shape's, a disc is u² + v² ≤ r², a square
/// max(|u|, |v|) ≤ r/√2, a triangle v ≤ r/2 and |u|·√3 ≤ v + r.
public struct ShapeScenes: Hashable, Sendable, Codable {
  public var side = 64
  public var fewest = 1
  public var most = 4
  /// In pixels.
  public var smallest = 5.0
  public var largest = 11.0
  /// σ.
  public var noise = 0.05

  public static let classNames = ["disc", "square", "triangle"]

  public init() {}

  /// Scenes with the classes of their pixels (0 is background) and the boxes of their shapes.
  public struct Scenes: Sendable {
    /// Targets are pixels of `background`, `disc`, `square` and `triangle`.
    public let dataset: Dataset
    /// The tight box of each shape; `picture` is the scene's number.
    public let boxes: [BoxTable.Box]
  }

  /// Draws `count` scenes, each from a stream of its own number.
  public func scenes(_ count: Int, using generator: SeededGenerator) -> Scenes {
    require(
      count >= 0 && fewest >= 0 && fewest <= most && smallest >= 1 && smallest <= largest
        && 2 * largest + 2 < Double(side), "ShapeScenes: \(self)")
    let synthesis = Synthesis(
      kind: "scenes of shapes",
      settings: "\(count) of \(side) × \(side) pixels, \(fewest) to \(most) shapes of radius "
        + "\(smallest) to \(largest), noise \(noise)")
    let draws = generator.stream("shape scenes")
    var (greys, classes, boxes): ([Float], [Int], [BoxTable.Box]) = ([], [], [])
    for scene in 0..<count {
      var draw = draws.stream(scene)
      var canvas = ShapeCanvas(side: side)
      for shape in shapes(using: &draw) {
        if let box = canvas.draw(shape, picture: "\(scene)") { boxes.append(box) }
      }
      greys += canvas.greys.map {
        Float(min(1, max(0, $0 + noise * draw.normalDouble())))
      }
      classes += canvas.classes
    }
    let dataset = Dataset(
      name: "shapes", inputs: Tensor(greys, shape: [count, side, side, 1]),
      targets: .pixels(
        classes, names: ["background"] + ShapeScenes.classNames, perExample: side * side),
      fingerprint: synthesis.announced(by: generator), synthesis: synthesis)
    return Scenes(dataset: dataset, boxes: boxes)
  }

  private func shapes(using draw: inout SeededGenerator) -> [SceneShape] {
    var shapes: [SceneShape] = []
    for _ in 0..<fewest + draw.integer(below: most - fewest + 1) {
      for _ in 0..<50 {
        let kind = draw.integer(below: 3)
        let radius = smallest + (largest - smallest) * draw.uniformDouble()
        let room = Double(side) - 2 * radius
        let shape = SceneShape(
          kind: kind, row: radius + room * draw.uniformDouble(),
          column: radius + room * draw.uniformDouble(), radius: radius,
          grey: 0.5 + 0.5 * draw.uniformDouble())
        if shapes.contains(where: { $0.touches(shape) }) { continue }
        shapes.append(shape)
        break
      }
    }
    return shapes
  }
}

private struct SceneShape {
  let kind: Int
  let row, column, radius, grey: Double

  func touches(_ other: SceneShape) -> Bool {
    let (down, right) = (row - other.row, column - other.column)
    let reach = radius + other.radius + 1
    return down * down + right * right < reach * reach
  }

  /// Whether the point at these distances from the centre lies inside.
  func holds(_ down: Double, _ right: Double) -> Bool {
    switch kind {
    case 0: down * down + right * right <= radius * radius
    case 1: max(abs(down), abs(right)) <= radius / 2.0.squareRoot()
    default: down <= radius / 2 && abs(right) * 3.0.squareRoot() <= down + radius
    }
  }
}

private struct ShapeCanvas {
  let side: Int
  var greys: [Double]
  var classes: [Int]

  init(side: Int) {
    self.side = side
    greys = [Double](repeating: 0.2, count: side * side)
    classes = [Int](repeating: 0, count: side * side)
  }

  /// The tight box of the shape's pixels; nothing where it has none.
  mutating func draw(_ shape: SceneShape, picture: String) -> BoxTable.Box? {
    var (top, bottom, left, right) = (side, -1, side, -1)
    for row in 0..<side {
      for column in 0..<side
      where shape.holds(Double(row) + 0.5 - shape.row, Double(column) + 0.5 - shape.column) {
        greys[row * side + column] = shape.grey
        classes[row * side + column] = shape.kind + 1
        (top, bottom) = (min(top, row), max(bottom, row))
        (left, right) = (min(left, column), max(right, column))
      }
    }
    guard bottom >= 0 else { return nil }
    return BoxTable.Box(
      picture: picture, label: ShapeScenes.classNames[shape.kind], left: Double(left),
      top: Double(top), right: Double(right + 1), bottom: Double(bottom + 1))
  }
}
