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

  @Test func `compressed rows take 8 bytes a value and 4 a row, but never more than the whole`() {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(10, 4, using: &generator)
    layer.weight.mask = Mask(keeping: 7, of: layer.weight.value)
    #expect(ParameterLedger(of: layer).rows.map(\.sparseBytes) == [8 * 7 + 4 * 5, 4 * 4])
    layer.weight.mask = Mask(keeping: 39, of: layer.weight.value)
    #expect(ParameterLedger(of: layer).sparseBytes == 4 * 44)
  }

  @Test(arguments: [(1, 4, 4 * 8 + 2), (2, 4, 4 * 16 + 4), (3, 16, 4 * 6 + 3), (2, 2, 4 * 32 + 4)])
  func `packed values have the bits of their places`(kept: Int, group: Int, bytes: Int) {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(16, 2, bias: false, using: &generator)
    #expect(
      ParameterLedger(of: layer).rows[0].packedBytes(keeping: kept, ofEvery: group) == bytes)
  }
}
