import Learning
import Numerics
import Tensors
import Testing

@Suite struct ClassifierHeadTests {
  @Test func `cosine logits depend on directions alone`() {
    var generator = SeededGenerator(seed: 1)
    let head = CosineClassifier(2, 3, scale: 10, using: &generator)
    // Class vectors along (1, 0), (0, 1) and (3, 4)/5, of lengths 2, 7 and 5.
    head.weight.value = Tensor([2, 0, 0, 7, 3, 4], shape: [3, 2])
    let logits = head(Tensor([5, 0, 0.3, 0.4, 0, 0], shape: [3, 2]))
    #expect(logits.scalars.isClose(to: [10, 0, 6, 6, 8, 10, 0, 0, 0], within: 1e-5))
    #expect(head.parameters.map(\.name) == ["cosine.weight"])
  }

  @Test func `an offset makes short class vectors count less`() {
    var generator = SeededGenerator(seed: 1)
    let head = CosineClassifier(2, 2, scale: 4, learnsScale: true, offset: 1, using: &generator)
    head.weight.value = Tensor([1, 0, 3, 0], shape: [2, 2])
    // 4 · 1/(1 + 1) and 4 · 3/(3 + 1).
    #expect(head(Tensor([9, 0], shape: [1, 2])).scalars.isClose(to: [2, 3], within: 1e-6))
    #expect(head.parameters.map(\.name) == ["cosine.weight", "cosine.scale"])
  }

  @Test func `ragged blocks are a dense map with zeros elsewhere`() {
    var generator = SeededGenerator(seed: 2)
    let layer = BlockDiagonalDense([(2, 3), (3, 1), (1, 2)], using: &generator)
    let x = waves([4, 6])
    var (weight, bias) = ([Float](repeating: 0, count: 36), [Float]())
    var (row, column) = (0, 0)
    for block in layer.blocks {
      let (outputs, inputs) = (block.weight.value.shape[0], block.weight.value.shape[1])
      for i in 0..<outputs {
        for j in 0..<inputs {
          weight[(row + i) * 6 + column + j] = block.weight.value.scalars[i * inputs + j]
        }
      }
      bias += block.bias?.value.scalars ?? []
      (row, column) = (row + outputs, column + inputs)
    }
    let expected =
      x.matmul(Tensor(weight, shape: [6, 6]), transposingOther: true)
      + Tensor(bias, shape: [6])
    #expect(layer(x).scalars.isClose(to: expected.scalars, within: 1e-6))
    // 2·3 + 3·1 + 1·2 weights and 6 biases are stored, not 36 + 6.
    #expect(layer.parameters.reduce(0) { $0 + $1.value.count } == 17)
  }
}
