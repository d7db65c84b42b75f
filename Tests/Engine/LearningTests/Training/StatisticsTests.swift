import Learning
import Numerics
import Tensors
import Testing

@Suite struct StatisticsTests {
  @Test func `a pass tells what each layer gives, over many calls`() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(1, 1, bias: false, using: &generator)
    layer.weight.value = .full([1, 1], value: 2)
    let model = Sequential([layer, Activation.relu])
    var statistics = LayerStatistics()
    for values in [[1, -2], [0, 4]] as [[Float]] {
      var pass = Pass.evaluation
      var seen: [(String, Tensor)] = []
      pass.observer = { seen.append(($0, $1)) }
      _ = model(Tensor(values, shape: [2, 1]), in: &pass)
      for (name, output) in seen { statistics.record(name, output) }
    }
    // 2, −4, 0, 8: mean 1.5, squares 84/4 − 2.25.
    let row = try #require(statistics["dense"])
    #expect(row.count == 4 && abs(row.mean - 1.5) < 1e-12 && abs(row.variance - 18.75) < 1e-12)
    #expect(row.greatestMagnitude == 8 && row.zeroShare == 0.25)
    // 2, 0, 0, 8.
    #expect(statistics.rows.last?.zeroShare == 0.5)
    #expect(statistics["none"] == nil)
  }

  @Test func `a gradient's noise is its variance over the steps`() throws {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(2, 1, using: &generator)
    var statistics = GradientStatistics(of: layer)
    for slopes in [[3, 4], [1, 4], [5, 4]] as [[Float]] {
      let loss = (layer.weight.tracked * Tensor(slopes, shape: [1, 2])).sum()
      statistics.record(loss.gradients(), of: layer)
    }
    let row = try #require(statistics["dense.weight"])
    // Variances 8/3 and 0; means 3 and 4.
    #expect(abs(row.meanVariance - 4.0 / 3) < 1e-12 && row.normOfMean == 5)
    #expect(row.steps == 3 && row.norms[0] == 5)
    #expect(statistics["dense.bias"]?.steps == 0)
  }
}
