import Digests
import Numerics
import Testing

@testable import Datasets

@Suite struct SynthesisTests {
  @Test func `settings and seed tell made data apart`() {
    let first = Synthesis(kind: "a", settings: "1")
    let other = Synthesis(kind: "a", settings: "2")
    let digests = [first, other].flatMap { synthesis in
      [1, 2].map { synthesis.announced(by: SeededGenerator(seed: $0)) }
    }
    #expect(Set(digests).count == 4)
    #expect(first.announced(by: SeededGenerator(seed: 1)) == digests[0])
  }
}
