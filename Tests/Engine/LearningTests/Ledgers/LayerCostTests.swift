import Learning
import Numerics
import Tensors
import Testing

/// A layer, the shape of an input, and its multiply-adds as a closed form.
struct CostCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let input: Shape
  let dense: Int
  let make: @Sendable (inout SeededGenerator) -> any Layer
}

@Suite struct LayerCostTests {
  static let cases = [
    CostCase(testDescription: "grouped convolution", input: [2, 5, 4], dense: 2 * 3 * 3 * 2 * 6) {
      WindowConvolution(
        in: 4, out: 6, kernel: [3], window: ConvolutionWindow(groups: 2), using: &$0)
    },
    CostCase(testDescription: "depthwise convolution", input: [1, 4, 4, 3], dense: 16 * 9 * 3) {
      WindowConvolution.depthwise(3, kernel: [3, 3], padding: 1, using: &$0)
    },
    CostCase(testDescription: "volume convolution", input: [1, 3, 3, 3, 2], dense: 8 * 8 * 2 * 5) {
      WindowConvolution(
        in: 2, out: 5, kernel: [2, 2, 2], window: ConvolutionWindow(), using: &$0)
    },
    CostCase(testDescription: "up", input: [2, 3, 4, 5], dense: 2 * 3 * 4 * 4 * 5 * 2) {
      UpConvolution(in: 5, out: 2, using: &$0)
    },
    CostCase(testDescription: "transposed", input: [2, 3, 3, 4], dense: 2 * 9 * 4 * 16 * 5) {
      TransposedConvolution(
        in: 4, out: 5, kernel: [4, 4], window: ConvolutionWindow(stride: 2, padding: 1), using: &$0)
    },
    CostCase(testDescription: "ragged blocks", input: [3, 5], dense: 3 * (2 * 4 + 3 * 1)) {
      BlockDiagonalDense([(2, 4), (3, 1)], using: &$0)
    },
    CostCase(testDescription: "cosine classifier", input: [3, 4], dense: 3 * 4 * 7) {
      CosineClassifier(4, 7, using: &$0)
    },
    CostCase(testDescription: "low-rank dense", input: [3, 6], dense: 3 * (6 * 2 + 2 * 5)) {
      LowRankDense(6, 5, rank: 2, using: &$0)
    },
    CostCase(
      testDescription: "low-rank adapted", input: [3, 6], dense: 3 * (6 * 5 + 6 * 2 + 2 * 5)
    ) {
      LowRankAdapted(Dense(6, 5, using: &$0), rank: 2, using: &$0)
    },
    CostCase(testDescription: "patches", input: [2, 4, 6, 3], dense: 2 * 6 * 4 * 3 * 5) {
      PatchEmbedding(side: 2, channels: 3, features: 5, using: &$0)
    },
    // Scores of each place, then a weighted sum of the places.
    CostCase(
      testDescription: "additive attention", input: [2, 3, 4],
      dense: 6 * 4 * 5 + 6 * 5 * 1 + 6 * 4
    ) {
      AdditiveAttention(4, hidden: 5, using: &$0)
    },
    // One group of keys for two heads: 2 of 4 features a head.
    CostCase(
      testDescription: "grouped attention", input: [1, 3, 4],
      dense: 3 * 4 * (4 + 2 * 2) + 2 * 2 * 3 * 3 * 2 + 3 * 4 * 4
    ) {
      MultiHeadAttention(4, heads: 2, groups: 1, using: &$0)
    },
    // The router sees every place, two of three experts each.
    CostCase(
      testDescription: "mixture of experts", input: [2, 5, 4],
      dense: 10 * 4 * 3 + 2 * 10 * 2 * 4 * 6
    ) {
      MixtureOfExperts(4, hidden: 6, experts: 3, chosen: 2, using: &$0)
    },
    CostCase(testDescription: "norms and activations", input: [2, 4], dense: 0) { _ in
      Sequential([LayerNorm(4), RMSNorm(4), Activation.relu, Flatten()])
    },
  ]

  @Test(arguments: cases)
  func `a layer counts its products`(_ testCase: CostCase) {
    var generator = SeededGenerator(seed: 2)
    let layer = testCase.make(&generator)
    let ledger = CostLedger { pass in _ = layer(.ones(testCase.input), in: &pass) }
    #expect(ledger.dense == testCase.dense)
  }

  @Test func `a masked part counts the weights of the inputs that it reads`() {
    var generator = SeededGenerator(seed: 3)
    let base = Dense(3, 4, using: &generator)
    // Columns of 4, 1 and 3 values that are not zero.
    base.weight.value = Tensor([1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1], shape: [4, 3])
    let keep = Tensor([1, 0, 1, 0, 1, 0], shape: [2, 3])
    let x = Tensor.ones([2, 3])
    for part in [MaskedDense(base) { _ in keep }, GatheredDense(base) { _ in keep }] as [any Layer]
    {
      let ledger = CostLedger { pass in _ = part(x, in: &pass) }
      #expect(ledger.rows == [LayerCost(name: "dense", dense: 24, sparse: 4 + 3 + 1)])
    }
  }

  @Test func `a sparse residual counts its support beside the base`() {
    var generator = SeededGenerator(seed: 3)
    let base = Dense(3, 4, using: &generator)
    let part = SparseResidual(base, support: Mask(keeping: 5, of: base.weight.value))
    part.residual.value = .ones([4, 3])
    let ledger = CostLedger(of: part, input: [2, 3])
    #expect(ledger.rows.map(\.dense) == [24, 24] && ledger.rows.map(\.sparse) == [24, 10])
  }

  @Test func `a graph's layers count a product for each edge`() {
    var generator = SeededGenerator(seed: 4)
    let edges = WeightedEdges.undirected(nodes: 4, [(0, 1), (1, 2)], withLoops: false)
    let convolution = GraphConvolution(3, 5, using: &generator)
    let attention = GraphAttention(3, 5, heads: 2, using: &generator)
    let x = Tensor.ones([4, 3])
    let first = CostLedger { pass in _ = convolution(x, over: edges, in: &pass) }
    #expect(first.rows.map(\.dense) == [4 * 3 * 5, 4 * 5])
    let second = CostLedger { pass in _ = attention(x, over: edges, in: &pass) }
    #expect(second.rows.map(\.dense) == [4 * 3 * 10, (2 * 4 + 4) * 10])
  }
}
