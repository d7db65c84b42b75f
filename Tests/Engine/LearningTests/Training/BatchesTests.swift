import Learning
import Numerics
import Testing

@Suite struct BatchesTests {
  @Test func `every example comes once an epoch in an order of its own`() {
    let batches = Batches(count: 10, size: 4, by: SeededGenerator(seed: 1))
    let first = batches(epoch: 0).map(\.indices)
    #expect(first.map(\.count) == [4, 4, 2])
    #expect(first.flatMap { $0 }.sorted() == Array(0..<10))
    #expect(first != batches(epoch: 1).map(\.indices))
    #expect(
      first == Batches(count: 10, size: 4, by: SeededGenerator(seed: 1))(epoch: 0).map(\.indices))
    #expect(
      first != Batches(count: 10, size: 4, by: SeededGenerator(seed: 2))(epoch: 0).map(\.indices))
  }

  @Test func `steps count over the epochs`() {
    let batches = Batches(count: 10, size: 4, dropsRest: true, by: SeededGenerator(seed: 1))
    #expect(batches.perEpoch == 2)
    #expect(batches(epoch: 3).map(\.step) == [6, 7])
    #expect(batches(epoch: 3).map(\.indices.count) == [4, 4])
  }
}
