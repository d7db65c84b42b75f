import Learning
import Numerics
import Tensors
import Testing

@Suite struct TextFeatureTests {
  // The published values of MurmurHash3's 32-bit form.
  @Test(
    arguments: [
      ("", 0, 0), ("", 1, 0x514E_28B7), ("test", 0, 0xba6b_d213),
      ("Hello, world!", 0, 0xc036_3e43),
      ("The quick brown fox jumps over the lazy dog", 0, 0x2e4f_f723),
    ] as [(String, UInt32, UInt32)])
  func `names are hashed by MurmurHash3`(text: String, seed: UInt32, hash: UInt32) {
    #expect(murmurHash3(Array(text.utf8), seed: seed) == hash)
  }

  @Test func `a name has a column and a sign, and repeated ones add up`() {
    let features = HashedFeatures(width: 10)
    // 0xba6bd213 is −1167338989 as a signed number.
    #expect(features.place(of: "test") == (column: 9, sign: -1))
    // 0x2e4ff723 is 776992547.
    let fox = "The quick brown fox jumps over the lazy dog"
    let row = features.row([("test", 2), (fox, 3), ("test", 0.5)])
    #expect(row.map(\.column) == [7, 9])
    #expect(row.map(\.value) == [3, -2.5])
  }

  @Test func `an index finds the greatest products among documents that share a term`() {
    let index = InvertedIndex([
      [(term: 1, weight: 2), (term: 2, weight: 1)], [(term: 3, weight: 9)],
      [(term: 2, weight: 4)], [(term: 1, weight: 2), (term: 2, weight: 1)],
    ])
    let query: [(term: Int, weight: Float)] = [(term: 2, weight: 1), (term: 1, weight: 0.5)]
    let found = index.search(query, count: 5)
    #expect(found.map(\.document) == [2, 0, 3])
    #expect(found.map(\.score) == [4, 2, 2])
    #expect(index.search(query, count: 1).map(\.document) == [2])
    #expect(index.frequency(of: 2) == 3)
    #expect(index.search([(term: 8, weight: 1)], count: 3).isEmpty)
  }

  @Test func `words near each other are counted`() {
    let counts = cooccurrences(in: [[0, 1, 2], [1, 1]], words: 3, window: 1)
    #expect(counts.scalars == [0, 1, 0, 1, 2, 1, 0, 1, 0])
    #expect(cooccurrences(in: [[0, 1, 2]], words: 3).scalars == [0, 1, 1, 1, 0, 1, 1, 1, 0])
  }

  @Test func `mutual information is that of the counts`() {
    // NumPy: maximum(log(C * C.sum() / outer(C.sum(1), C.sum(0))), 0)
    let counts = Tensor([0, 2, 1, 2, 0, 1, 1, 1, 2], shape: [3, 3])
    let expected: [Float] = [0, 0.79850770, 0, 0.79850770, 0, 0, 0, 0, 0.22314355]
    #expect(positiveMutualInformation(counts).scalars.isClose(to: expected, within: 1e-6))
  }

  @Test func `words that stand alike get like vectors`() {
    var generator = SeededGenerator(seed: 1)
    // 0 and 1 stand with 2, 3 and 4 with 5.
    let texts = [[0, 2], [1, 2], [3, 5], [4, 5]]
    let words = WordVectors(of: texts, words: 6, features: 4, using: &generator)
    let unit = words.vectors.unitRows()
    let likeness = unit.matmul(unit, transposingOther: true).scalars
    #expect(likeness[0 * 6 + 1] > 0.99)
    #expect(likeness[3 * 6 + 4] > 0.99)
    #expect(abs(likeness[0 * 6 + 3]) < 0.01)
    let table = words.vectors.scalars
    let mean = (0..<4).map { (3 * table[$0] + table[12 + $0]) / 4 }
    #expect(words.mean(of: [0, 3], weights: [3, 1]).scalars.isClose(to: mean, within: 1e-6))
    #expect(words.mean(of: []).scalars == [0, 0, 0, 0])
  }
}
