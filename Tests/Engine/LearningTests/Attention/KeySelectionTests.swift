import Learning
import Numerics
import Tensors
import Testing

@Suite struct KeySelectionTests {
  let queries = waves([2, 4, 5, 2])
  let keys = waves([2, 2, 7, 2], step: 0.7)
  let values = waves([2, 2, 7, 3], step: 0.3)

  private func inputs(_ mask: AttentionMask) -> AttentionInputs {
    AttentionInputs(layer: "test", queries: queries, keys: keys, values: values, mask: mask)
  }

  /// A list for each of 2 examples, `owners` heads or groups and 3 blocks of 2 queries.
  private func lists(owners: Int) -> [[Int]] {
    (0..<2 * owners * 3).map { index in
      (0..<7).filter { ($0 * 5 + index * 3) % 4 < 2 }
    }
  }

  @Test(
    arguments: [2, 4], [AttentionMask.full, .causal, AttentionMask(isCausal: true, window: 3)])
  func `reading some keys equals hiding the others`(owners: Int, mask: AttentionMask) {
    let lists = lists(owners: owners)
    let found = inputs(mask).partialAttention(
      over: KeySelection(blockSize: 2, lists: RaggedRows(lists)))
    // The same keys as a mask of the dense product, a query that sees none giving 0.
    let cells = (0..<2 * 4 * 5 * 7).map { cell -> Float in
      let (key, query, head) = (cell % 7, cell / 7 % 5, cell / 35 % 4)
      let list = lists[(cell / 140 * owners + head * owners / 4) * 3 + query / 2]
      let place = query + 2
      let isVisible =
        !mask.isCausal || key <= place && mask.window.map { key > place - $0 } ?? true
      return list.contains(key) && isVisible ? 1 : 0
    }
    let dense = queries.attention(
      keys: keys, values: values,
      mask: .attentionMask(keeping: Tensor(cells, shape: [2, 4, 5, 7])))
    #expect(found.value.scalars.isClose(to: dense.scalars, within: 2e-6))
  }

  @Test func `attention over two halves of the keys is joined to the whole`() {
    let odd = [[Int]](repeating: [1, 3, 5], count: 2 * 2)
    let even = [[Int]](repeating: [0, 2, 4, 6], count: 2 * 2)
    let parts = [odd, even].map {
      inputs(.full).partialAttention(over: KeySelection(blockSize: 5, lists: RaggedRows($0)))
    }
    let whole = attention(queries, keys, values)
    #expect(parts[0].joined(with: parts[1]).value.scalars.isClose(to: whole.scalars, within: 2e-6))
  }

  @Test func `maxima, sums and the accumulator are those of the scores`() {
    let part = inputs(.full).partialAttention(
      over: KeySelection(
        blockSize: 5, lists: RaggedRows([[Int]](repeating: [2, 6], count: 4))))
    let scores =
      queries.reshaped(to: [2, 2, 10, 2])
      .matmul(keys, transposingOther: true).reshaped(to: [2, 4, 5, 7]) * Float(0.5).squareRoot()
    let chosen = Tensor.concatenating(
      [scores.slice(axis: 3, 2..<3), scores.slice(axis: 3, 6..<7)], axis: 3)
    let maxima = chosen.maximum(axes: [3])
    let powers = (chosen - maxima.reshaped(to: [2, 4, 5, 1])).exp()
    #expect(part.maxima.scalars.isClose(to: maxima.scalars, within: 1e-6))
    #expect(part.sums.scalars.isClose(to: powers.sum(axes: [3]).scalars, within: 2e-6))
    let rows = Tensor.concatenating(
      [values.slice(axis: 2, 2..<3), values.slice(axis: 2, 6..<7)], axis: 2)
    let accumulator = powers.reshaped(to: [2, 2, 10, 2]).matmul(rows)
    #expect(part.accumulated.scalars.isClose(to: accumulator.scalars, within: 2e-6))
  }

  @Test func `an empty list gives zeros and no maximum`() {
    var lists = [[Int]](repeating: [0], count: 4)
    lists[1] = []
    let part = inputs(.full).partialAttention(
      over: KeySelection(blockSize: 5, lists: RaggedRows(lists)))
    #expect(part.value[0].scalars.suffix(30).allSatisfy { $0 == 0 })
    #expect(part.maxima[0].scalars.suffix(10).allSatisfy { $0 == -.infinity })
    #expect(part.sums[0].scalars.suffix(10).allSatisfy { $0 == 0 })
  }

  @Test func `it serves as a model's backend`() {
    var generator = SeededGenerator(seed: 1)
    let layer = MultiHeadAttention(8, heads: 4, groups: 2, mask: .causal, using: &generator)
    let x = waves([1, 5, 8])
    var pass = Pass.evaluation
    pass.attentionBackend = { inputs in
      let all = [[Int]](repeating: Array(0..<5), count: 2)
      return inputs.partialAttention(over: KeySelection(blockSize: 5, lists: RaggedRows(all))).value
    }
    #expect(layer(x, in: &pass).scalars.isClose(to: layer(x).scalars, within: 2e-6))
  }

  @Test func `a number of lists that fits no heads traps`() async {
    await #expect(processExitsWith: .failure) {
      let inputs = AttentionInputs(
        layer: "test", queries: .zeros([1, 4, 2, 2]), keys: .zeros([1, 2, 2, 2]),
        values: .zeros([1, 2, 2, 2]), mask: .full)
      _ = inputs.partialAttention(
        over: KeySelection(blockSize: 2, lists: RaggedRows([[0], [1], [0]])))
    }
  }
}
