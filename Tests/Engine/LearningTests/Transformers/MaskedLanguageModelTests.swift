import Learning
import Numerics
import Tensors
import Testing

@Suite struct MaskedLanguageModelTests {
  private func model() -> MaskedLanguageModel {
    var generator = SeededGenerator(seed: 3)
    let model = MaskedLanguageModel(
      vocabulary: 6, context: 6, layers: 1, TransformerSettings(features: 8, heads: 2),
      using: &generator)
    return model
  }

  @Test func `it lists every parameter it stores`() {
    let model = model()
    #expect(
      storedParameters(in: model).map(ObjectIdentifier.init)
        == model.parameters.map(ObjectIdentifier.init))
    #expect(Set(model.parameters.map(\.name)).count == model.parameters.count)
  }

  @Test func `it sees both sides, but no padding`() {
    let model = model()
    setWaves(model)
    var pass = Pass.evaluation
    func first(_ text: [Int]) -> [Float] {
      model([text], lengths: [3], in: &pass).slice(axis: 1, 0..<1).scalars
    }
    #expect(first([1, 2, 3, 4]) == first([1, 2, 3, 5]))
    #expect(first([1, 2, 3, 4]) != first([1, 2, 4, 4]))
  }

  @Test func `about the given part is hidden, four fifths of it by the mask token`() {
    var generator = SeededGenerator(seed: 8)
    let texts = (0..<40).map { row in (0..<250).map { (row + $0) % 7 } }
    let hidden = HiddenTokens(
      in: texts, rate: 0.2, maskToken: 9, vocabulary: 7, keeping: [0], using: &generator)
    let original = texts.flatMap { $0 }
    let shown = hidden.texts.flatMap { $0 }
    let chosen = original.indices.filter { hidden.labels[$0] != -1 }
    #expect(chosen.allSatisfy { hidden.labels[$0] == original[$0] && original[$0] != 0 })
    #expect(original.indices.allSatisfy { hidden.labels[$0] != -1 || shown[$0] == original[$0] })
    // 10,000 places, 6/7 of which may be chosen: 1,714 expected, deviation 37; five of them allowed.
    #expect(abs(chosen.count - 1714) < 185)
    let masked = Double(chosen.count { shown[$0] == 9 }) / Double(chosen.count)
    let kept = Double(chosen.count { shown[$0] == original[$0] }) / Double(chosen.count)
    // 0.1 stay, and 1/7 of the random tenth hits the token itself; deviations 0.01 and 0.008.
    #expect(abs(masked - 0.8) < 0.05)
    #expect(abs(kept - 0.114) < 0.04)
  }

  @Test func `it learns a hidden token from its neighbours`() {
    let model = model()
    // Token 5 hides the middle one of three equal tokens.
    let texts = (0..<5).map { [$0, 5, $0] }
    let labels = (0..<5).flatMap { [-1, $0, -1] }
    let found = losses(of: model, steps: 60, with: Optimizer(Adam(rate: 0.02))) { pass in
      crossEntropy(model(texts, in: &pass), labels)
    }
    #expect(found.last < 0.05)
  }
}
