import Numerics
import Tensors
import Testing

@testable import Datasets

/// Made pictures against the statistics that their formulas give.
///
/// A tolerance of four standard errors fails by chance once in 16,000 seeds; the seeds are fixed.
@Suite struct PicturesMadeTests {
  @Test func `shapes have their areas, boxes and greys`() {
    var maker = ShapeScenes()
    (maker.fewest, maker.most, maker.smallest, maker.largest) = (1, 1, 10, 10)
    let made = maker.scenes(60, using: SeededGenerator(seed: 1))
    guard case .pixels(let labels, let names, let size) = made.dataset.targets else { return }
    #expect(names == ["background", "disc", "square", "triangle"] && made.boxes.count == 60)
    // πr², 2r² and 3√3/4 r² for r = 10, give or take half of the border's pixels, 2πr at most.
    let areas = [314.16, 200, 129.9]
    let greys = made.dataset.inputs.scalars
    for (scene, box) in made.boxes.enumerated() {
      let kind = ShapeScenes.classNames.firstIndex(of: box.label) ?? 0
      let pixels = (scene * size..<(scene + 1) * size).filter { labels[$0] == kind + 1 }
      #expect(abs(Double(pixels.count) - areas[kind]) < 31.4)
      let columns = pixels.map { Double($0 % 64) }
      #expect(box.left == columns.min() && box.right == (columns.max() ?? 0) + 1)
      let mean = pixels.reduce(0.0) { $0 + Double(greys[$1]) } / Double(pixels.count)
      #expect(mean > 0.45 && mean < 1.001)
    }
    let background = labels.indices.filter { labels[$0] == 0 }.map { Double(greys[$0]) }
    let mean = background.reduce(0, +) / Double(background.count)
    let bound = 4 * 0.05 / Double(background.count).squareRoot() + 1e-4
    #expect(abs(mean - 0.2) < bound)
  }

  @Test func `shapes keep apart, and their number is uniform`() {
    var maker = ShapeScenes()
    (maker.side, maker.fewest, maker.most, maker.smallest, maker.largest) = (48, 0, 2, 3, 5)
    let made = maker.scenes(150, using: SeededGenerator(seed: 2))
    let counts = Dictionary(grouping: made.boxes, by: \.picture).mapValues(\.count)
    let numbers = (0..<150).map { counts["\($0)"] ?? 0 }
    #expect(numbers.allSatisfy { $0 <= 2 })
    // Mean 1, variance 2/3.
    let mean = Double(numbers.reduce(0, +)) / 150
    #expect(abs(mean - 1) < 4 * (2.0 / 3 / 150).squareRoot())
  }

  @Test func `organs have their volumes and greys`() {
    var maker = OrganPhantom()
    (maker.variation, maker.bias, maker.slices, maker.side) = (0, 0, 20, 48)
    let body = maker.body(using: SeededGenerator(seed: 3))
    #expect(body.positions.count == 20 && body.classNames.count == 6)
    let voxel = 8.0 / Double(20 * 48 * 48)
    let values = body.images.scalars
    // No other organ reaches into the kidneys and the spleen: 4/3·π·abc.
    for index in [2, 3, 4] {
      let organ = OrganPhantom.organs[index]
      let expected = 4 / 3 * Double.pi * organ.axes.reduce(1, *)
      let inside = body.labels.indices.filter { body.labels[$0] == index + 1 }
      #expect(abs(Double(inside.count) * voxel / expected - 1) < 0.06)
      let mean = inside.reduce(0.0) { $0 + Double(values[$1]) } / Double(inside.count)
      #expect(abs(mean - organ.grey) < 4 * 0.04 / Double(inside.count).squareRoot())
    }
    #expect(body.synthesis?.kind == "phantom of organs")
  }

  @Test func `bodies differ by their seed`() {
    var maker = OrganPhantom()
    (maker.slices, maker.side) = (4, 16)
    let first = maker.body(using: SeededGenerator(seed: 1))
    #expect(first.labels == maker.body(using: SeededGenerator(seed: 1)).labels)
    #expect(first.fingerprint == maker.body(using: SeededGenerator(seed: 1)).fingerprint)
    #expect(first.labels != maker.body(using: SeededGenerator(seed: 2)).labels)
    #expect(first.fingerprint != maker.body(using: SeededGenerator(seed: 2)).fingerprint)
  }

  @Test func `photons follow the rate of every bin`() {
    var sensor = PhotonSensor()
    (sensor.bins, sensor.signal, sensor.signalToBackground) = (8, 3, 1.5)
    // Two kinds of pixels, half and half: reflectivity 0.5 at depth 3 and 1 at depth 4.
    let size = 40 * 40
    let surface = Tensor((0..<size).map { $0 % 2 == 0 ? 0.5 : 1 }, shape: [1, 40, 40, 1])
    let depths = Tensor((0..<size).map { $0 % 2 == 0 ? 3 : 4 }, shape: [1, 40, 40, 1])
    let (counts, _) = sensor.counts(
      reflectivity: surface, depths: depths, using: SeededGenerator(seed: 4))
    let photons = counts.scalars
    // α = 3/0.75, b = 3/1.5/8; the pulse's share of its own bin Φ(1/2) - Φ(-1/2), of the next one
    // Φ(3/2) - Φ(1/2).
    for (kind, bin, share) in [(0, 3, 0.38292492), (1, 4, 0.38292492), (1, 5, 0.24173034)] {
      let rate = 4 * (kind == 0 ? 0.5 : 1) * share + 0.25
      let values = (0..<size).filter { $0 % 2 == kind }.map { Double(photons[$0 * 8 + bin]) }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      #expect(abs(mean - rate) < 4 * (rate / Double(values.count)).squareRoot())
      // Of a Poisson variable λ; its estimate's deviation is about √((λ + 2λ²)/n).
      let error = ((rate + 2 * rate * rate) / Double(values.count)).squareRoot()
      #expect(abs(variance - rate) < 4 * error)
    }
  }
}
