import Learning
import Numerics
import Tensors
import Testing

/// Each number is the closed form of the layer's products, written out.
@Suite struct CostLedgerTests {
  @Test func `an MLP multiplies each weight once for each example`() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP(inputs: 6, hidden: [5, 4], classes: 3, using: &generator)
    let ledger = CostLedger(of: model, input: [7, 2, 3])
    #expect(ledger.rows.map(\.name) == ["hidden0", "hidden1", "head"])
    #expect(ledger.rows.map(\.dense) == [7 * 6 * 5, 7 * 5 * 4, 7 * 4 * 3])
    #expect(ledger.dense == 434 && ledger.sparse == 434)
  }

  @Test func `a weight that is zero or masked is left out of the sparse count`() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP(inputs: 6, hidden: [5], classes: 3, using: &generator)
    let weight = model.hidden[0].weight
    weight.mask = Mask(keeping: 9, of: weight.value)
    let head = model.head.weight
    head.value = head.value * Tensor([0, 1, 1, 1, 1], shape: [1, 5])
    let ledger = CostLedger(of: model, input: [7, 6])
    #expect(ledger.rows.map(\.sparse) == [7 * 9, 7 * 12])
    #expect(ledger.dense == 7 * 30 + 7 * 15)
  }

  @Test func `a residual block multiplies its kernels at each place of the output`() {
    var generator = SeededGenerator(seed: 1)
    let block = ResidualBlock(in: 2, out: 3, stride: 2, name: "block", using: &generator)
    let ledger = CostLedger(of: block, input: [5, 8, 4, 2])
    let places = 5 * 4 * 2
    #expect(
      ledger.rows.map(\.dense) == [
        places * 9 * 2 * 3, places * 9 * 3 * 3, places * 2 * 3,
      ])
    #expect(
      ledger.rows.map(\.name)
        == ["first", "second", "shortcut"].map { "block.\($0).convolution" })
  }

  @Test func `a transformer's block adds two products of each query with each key`() {
    var generator = SeededGenerator(seed: 1)
    let (batch, places, features, hidden) = (2, 5, 8, 12)
    let block = TransformerBlock(
      TransformerSettings(features: features, heads: 2, hidden: hidden), mask: .causal,
      using: &generator)
    let ledger = CostLedger(of: block, input: [batch, places, features])
    let tokens = batch * places
    #expect(
      ledger.rows.map(\.dense) == [
        tokens * features * 3 * features, 2 * batch * places * places * features,
        tokens * features * features, tokens * features * hidden, tokens * hidden * features,
      ])
    #expect(ledger.rows[1].name == "block.attention")
  }

  @Test(arguments: [true, false])
  func `a GPT's head counts, tied or not`(isTied: Bool) {
    var generator = SeededGenerator(seed: 1)
    let model = GPT(
      vocabulary: 11, context: 4, layers: 0,
      TransformerSettings(features: 6, heads: 1, hidden: 6), tiesHead: isTied, using: &generator)
    let ledger = CostLedger { pass in _ = model([[1, 2, 3], [4, 5, 6]], in: &pass) }
    #expect(ledger.rows == [LayerCost(name: "head", dense: 6 * 6 * 11, sparse: 6 * 6 * 11)])
  }

  @Test func `calls of one layer are added, and a pass without a recorder counts nothing`() {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(2, 3, using: &generator)
    let ledger = CostLedger { pass in
      _ = layer(.zeros([4, 2]), in: &pass)
      _ = layer(.zeros([1, 5, 2]), in: &pass)
    }
    #expect(ledger.rows == [LayerCost(name: "dense", dense: 9 * 6, sparse: 9 * 6)])
    #expect(CostLedger { _ in }.rows.isEmpty)
  }
}
