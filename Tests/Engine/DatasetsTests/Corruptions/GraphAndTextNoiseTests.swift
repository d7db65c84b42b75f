import Digests
import Numerics
import Tensors
import Testing

@testable import Datasets

@Suite struct GraphAndTextNoiseTests {
  private let generator = SeededGenerator(seed: 1)

  /// A ring of 60 nodes.
  private let ring = LabeledGraph(
    name: "ring", edges: (0..<60).map { .init($0, ($0 + 1) % 60) },
    features: Tensor.zeros([60, 1]), labels: [Int?](repeating: 0, count: 60), classNames: ["a"],
    split: nil, fingerprint: Digest(of: "ring"))

  @Test(arguments: [(0.0, 0), (0.1, 6), (0.5, 30), (1, 60)])
  func `exactly the share of edges is removed or added`(rate: Double, count: Int) {
    let fewer = ring.removingEdges(rate: rate, using: generator)
    #expect(fewer.edges.count == 60 - count)
    #expect(Set(fewer.edges).isSubset(of: ring.edges))
    let more = ring.addingEdges(rate: rate, using: generator)
    #expect(more.edges.count == 60 + count)
    #expect(Set(more.edges).isSuperset(of: ring.edges))
    #expect((fewer.fingerprint == ring.fingerprint) == false)
  }

  // 6,000 draws of a column with deviation 2 (values 0 and 4) and strength 0.5: the noise has the
  // deviation 1, known to sqrt(1 / 12000) = 0.9 %. Five of these.
  @Test func `feature noise has the deviation of its column`() {
    let features = Tensor(
      (0..<12_000).map { $0 % 2 == 0 ? Float($0 / 2 % 2 * 4) : 7 }, shape: [6_000, 2])
    let noisy = NoisyFeatures.gaussian(features, strength: 0.5, using: generator)
    let noise = (noisy - features).scalars
    let variance = stride(from: 0, to: 12_000, by: 2).reduce(0.0) {
      $0 + Double(noise[$1]) * Double(noise[$1])
    }
    #expect(abs((variance / 6_000).squareRoot() - 1) < 0.046)
    #expect(stride(from: 1, to: 12_000, by: 2).allSatisfy { noise[$0] == 0 })
  }

  @Test func `exactly the share of features is missing`() {
    let (features, places) = NoisyFeatures.missing(
      Tensor.ones([30, 7]), rate: 0.3, using: generator)
    #expect(places.count == 63 && places == Set(places).sorted())
    #expect(features.scalars.indices.filter { features.scalars[$0].isNaN } == places)
  }

  @Test(arguments: [0, 0.1, 1])
  func `exactly the share of letters gets an error`(rate: Double) {
    let text = String(repeating: "The Cat, 12 é! ", count: 40)
    let noisy = NoisyText(text, rate: rate, using: generator)
    // Six letters of a to z in each repetition.
    #expect(noisy.errorCount == Int((rate * 240).rounded()))
    #expect((noisy.text == text) == (rate == 0))
    #expect(noisy == NoisyText(text, rate: rate, using: generator))
    #expect(noisy.text.count { $0.isNumber } == 80 && noisy.text.count { $0 == "é" } == 40)
  }
}
