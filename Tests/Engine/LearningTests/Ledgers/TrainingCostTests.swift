import Learning
import Testing

@Suite struct TrainingCostTests {
  /// 100 multiply-adds, 20 of them with weights that are not zero.
  let ledger = CostLedger(rows: [
    LayerCost(name: "a", dense: 60, sparse: 15), LayerCost(name: "b", dense: 40, sparse: 5),
  ])

  @Test(
    arguments: [
      (.dense, 3 * 100 * 50), (.sparse, 3 * 20 * 50),
      // 5 of 50 steps take the gradient of all weights.
      (.denseGradient(every: 10), 3 * 20 * 45 + (2 * 20 + 100) * 5),
      (.denseGradient(every: 1), (2 * 20 + 100) * 50),
    ] as [(TrainingCost.Method, Int)])
  func `a method costs its steps`(method: TrainingCost.Method, expected: Int) {
    let cost = TrainingCost(method, ledger, steps: 50)
    #expect(cost.multiplyAdds == expected && cost.steps == 50)
  }

  @Test func `a mean step of RigL is the paper's`() {
    // (3 f_S D + 2 f_S + f_D) / (D + 1) for D = 9.
    let cost = TrainingCost(.denseGradient(every: 10), ledger, steps: 10)
    #expect(cost.multiplyAdds == 3 * 20 * 9 + 2 * 20 + 100)
  }

  @Test func `a density that changes is added step by step`() {
    var cost = TrainingCost()
    for sparse in [100, 50, 20] {
      cost.add(CostLedger(rows: [LayerCost(name: "a", dense: 100, sparse: sparse)]), steps: 2)
    }
    #expect(cost.multiplyAdds == 2 * 3 * (100 + 50 + 20) && cost.steps == 6)
  }
}
