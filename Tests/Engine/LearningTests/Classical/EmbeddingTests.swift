import Learning
import Tensors
import Testing

@Suite struct EmbeddingTests {
  let data: ClassicalFixture
  init() throws { data = try ClassicalFixture() }

  @Test func `points move as in scikit-learn`() throws {
    let rows = data.iris.selecting(rows: Array(stride(from: 0, to: 150, by: 5)))
    var method = NeighbourEmbedding()
    method.perplexity = 8
    method.exaggeratedSteps = 30
    method.steps = 50
    method.rate = 2
    let points = method.embedded(rows, from: try data.table("tsne.start"))
    // A change of 1e-12 in the start grows to 6e-12 (NumPy); at the usual rate all digits would go.
    let distance = gap(points.scalars, try data.numbers("tsne.points"))
    #expect(distance < 1e-9, "\(distance)")
    let divergence = method.divergence(rows, points)
    let rest = gap([divergence], try data.numbers("tsne.divergence"))
    #expect(rest < 1e-9, "\(rest)")
  }

  @Test(arguments: [false, true])
  func `term weights are scikit-learn's`(isSublinear: Bool) throws {
    let documents = ["the cat sat on the mat", "the dog sat", "a cat and a dog and a cat"]
      .map { $0.split(separator: " ").map(String.init) }
    let weights = TermWeights(documents)
    #expect(weights.terms == ["a", "and", "cat", "dog", "mat", "on", "sat", "the"])
    let table = weights.table(documents, isSublinear: isSublinear)
    let expected = try data.numbers(isSublinear ? "tfidf.sublinear" : "tfidf")
    #expect(gap(table.scalars, expected) < 1e-14)
    #expect(weights(["unseen", "cat"]).columns == [2])
    #expect(TermWeights(documents, leastDocuments: 2).terms == ["cat", "dog", "sat", "the"])
  }
}
