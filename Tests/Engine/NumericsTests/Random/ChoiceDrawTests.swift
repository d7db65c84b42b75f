import Foundation
import Numerics
import Testing

@Suite struct ChoiceDrawTests {
  private static let weights = [0, 1, 2.5, 0, 0.5, 6]
  private static let shares = [0, 0.1, 0.25, 0, 0.05, 0.6]

  private func expectShares(_ draws: [Int]) {
    let counts = (0..<6).map { position in draws.count { $0 == position } }
    #expect(counts[0] == 0)
    #expect(counts[3] == 0)
    let fit = chiSquare(counts, Self.shares)
    #expect(fit.freedom == 3)
    #expect(fit.value < chiSquareBound(fit.freedom))
  }

  @Test func `categorical draws follow the weights`() {
    var generator = SeededGenerator(seed: 21)
    expectShares((0..<10_000).map { _ in generator.categorical(Self.weights) })
  }

  @Test func `categorical draws follow the exponentials of logits`() {
    var generator = SeededGenerator(seed: 22)
    let logits = Self.weights.map { log($0) - 3 }
    expectShares((0..<10_000).map { _ in generator.categorical(logits: logits) })
  }

  @Test func `weighted sampling with replacement follows the weights`() {
    var generator = SeededGenerator(seed: 23)
    expectShares(generator.sampleWithReplacement(10_000, weights: Self.weights))
    #expect(generator.sampleWithReplacement(0, weights: Self.weights).isEmpty)
  }

  @Test func `sampling with replacement is even`() {
    var generator = SeededGenerator(seed: 24)
    let draws = generator.sampleWithReplacement(10_000, of: 5)
    let fit = chiSquare(
      (0..<5).map { number in draws.count { $0 == number } }, [Double](repeating: 0.2, count: 5))
    #expect(fit.value < chiSquareBound(4))
  }

  @Test func `weighted sampling without replacement draws one after the other`() {
    var generator = SeededGenerator(seed: 25)
    // P(i, then j) = w(i) · w(j) / (1 - w(i)) over weights that sum to 1.
    let weights = [0.5, 0.3, 0.2]
    var counts = [Int](repeating: 0, count: 9)
    for _ in 0..<10_000 {
      let pair = generator.sample(2, weights: weights)
      counts[pair[0] * 3 + pair[1]] += 1
    }
    let probabilities = (0..<9).map { cell -> Double in
      let (first, second) = (weights[cell / 3], weights[cell % 3])
      return cell / 3 == cell % 3 ? 0 : first * second / (1 - first)
    }
    let fit = chiSquare(counts, probabilities)
    #expect(fit.freedom == 5)
    #expect(fit.value < chiSquareBound(5))
    #expect(generator.sample(3, weights: [1, 0, 1e-300, 5]).sorted() == [0, 2, 3])
  }

  @Test func `weights that nothing can be drawn by stop the program`() async {
    let zero = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.categorical([0, 0])
    }
    let text = String(decoding: zero?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("categorical: weights of sum 0.0"))
    let few = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = generator.sample(2, weights: [0, 3])
    }
    let other = String(decoding: few?.standardErrorContent ?? [], as: UTF8.self)
    #expect(other.contains("cannot draw 2 different positions of 1 with a weight"))
  }
}
