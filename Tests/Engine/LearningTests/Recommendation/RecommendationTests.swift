import Learning
import Numerics
import Tensors
import Testing

@Suite struct RecommendationTests {
  @Test func `vectors are averaged over neighbourhoods`() {
    // PyTorch 2.15: B = D^-1/2 A D^-1/2 of users 0, 1 and items 0, 1, 2 with the pairs (0, 0), (0, 2),
    // (1, 2); X = sin(arange(1, 11)).reshape(5, 2); (X + B @ X + B @ B @ X) / 3
    var generator = SeededGenerator(seed: 1)
    let model = LightGCN(
      users: 2, items: 3, features: 2, layers: 2, interactions: [(0, 0), (0, 2), (1, 2)],
      using: &generator)
    model.embedding.weight.value = waves([5, 2])
    let expected: [Float] = [
      0.35015502, 0.28470442, 0.26686557, -0.39946652, -0.23255689, 0.01050221, 0.21899553,
      0.32978608, 0.30089961, -0.37710557,
    ]
    #expect(model.vectors().scalars.isClose(to: expected, within: 2e-6))
    let score = expected[0] * expected[4] + expected[1] * expected[5]
    #expect(abs(model.scores([(0, 0)]).scalars[0] - score) < 1e-6)
    let gap = gradientGap(of: model.embedding.weight) {
      weighted(model.scores([(0, 1), (1, 2), (0, 2)]))
    }
    #expect(gap < 1e-2)
  }

  @Test func `bags are joined, empty ones give nothing, and padding counts for nothing`() {
    var generator = SeededGenerator(seed: 1)
    let bags = RaggedRows([[1, 2, 1], [], [0, 3]])
    var pass = Pass.evaluation
    let mean = EmbeddingBag(4, 2, ignoring: 0, using: &generator)
    mean.table.weight.value = Tensor([9, 9, 1, 2, 4, 8, 5, 6], shape: [4, 2])
    #expect(mean(bags, in: &pass).scalars == [2, 4, 0, 0, 5, 6])
    let sum = EmbeddingBag(4, 2, joining: .sum, using: &generator)
    sum.table.weight.value = mean.table.weight.value
    #expect(sum(bags, in: &pass).scalars == [6, 12, 0, 0, 14, 15])
    let gap = gradientGap(of: mean.table.weight) { weighted(mean(bags, in: &pass)) }
    #expect(gap < 1e-2)
  }

  private func towers() -> TwoTower {
    var generator = SeededGenerator(seed: 3)
    return TwoTower(
      query: Dense(3, 2, name: "query", using: &generator),
      item: Dense(4, 2, name: "item", using: &generator))
  }

  @Test func `two towers give rows of length one, and their loss is InfoNCE`() {
    let (model, x, y) = (towers(), waves([3, 3]), waves([3, 4]))
    var pass = Pass.evaluation
    let (q, k) = (model.queries(x, in: &pass), model.items(y, in: &pass))
    #expect(q.squared().sum(axes: [1]).scalars.isClose(to: [1, 1, 1], within: 1e-6))
    let loss = model.loss(x, y, temperature: 0.5, in: &pass).scalar
    #expect(abs(loss - contrastiveLoss(queries: q, keys: k, temperature: 0.5).scalar) < 1e-6)
    for parameter in model.parameters {
      let gap = gradientGap(of: parameter, step: 3e-3) {
        model.loss(x, y, temperature: 0.5, in: &pass)
      }
      #expect(gap < 2e-2, "\(parameter.name)")
    }
  }

  @Test func `frequent items are corrected and accidental hits hidden`() {
    let (model, x) = (towers(), waves([3, 3]))
    var pass = Pass.evaluation
    // The same item in all rows: all scores of a row are alike.
    let y = Tensor.concatenating([waves([1, 4]), waves([1, 4]), waves([1, 4])])
    let plain = model.loss(x, y, in: &pass).scalar
    #expect(abs(plain - 1.098_612_3) < 1e-5)
    #expect(abs(model.loss(x, y, identities: [7, 7, 7], in: &pass).scalar) < 1e-6)
    // Corrections log 1/4, 1/4 and 1/2: p of the own item 0.4, 0.4 and 0.2,
    // (2 log 2.5 + log 5) / 3.
    let corrected = model.loss(
      x, y, logFrequencies: [-1.386_294_4, -1.386_294_4, -0.693_147_2], in: &pass
    ).scalar
    #expect(abs(corrected - 1.147_339_8) < 1e-5)
  }
}
