import Learning
import Numerics
import Tensors
import Testing

@Suite struct ParameterLedgerTests {
  @Test func `values, those that are not zero, and their bytes`() {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(3, 2, using: &generator)
    layer.weight.value = Tensor([1, 0, 3, 4, 5, 6], shape: [2, 3])
    layer.bias?.value = .zeros([2])
    layer.weight.mask = Mask(keeping: 4, of: layer.weight.value)
    let ledger = ParameterLedger(of: layer)
    #expect(ledger.count == 8 && ledger.nonZeros == 4 && ledger.bytes == 32)
    #expect(ledger.rows.map(\.nonZeros) == [4, 0])
  }
}
