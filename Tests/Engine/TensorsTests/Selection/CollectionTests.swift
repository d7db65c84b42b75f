import Tensors
import Testing

struct CollectionTests {
  @Test func `ragged rows keep their lengths`() {
    var rows = RaggedRows([[1, 2], [], [3]])
    rows.append([4, 5, 6])
    #expect(rows.count == 4)
    #expect(rows.offsets == [0, 2, 2, 3, 6])
    #expect(rows.map { Array($0) } == [[1, 2], [], [3], [4, 5, 6]])
    #expect(rows.segments == [0, 0, 2, 3, 3, 3])
    #expect(rows == RaggedRows(elements: [1, 2, 3, 4, 5, 6], offsets: [0, 2, 2, 3, 6]))
  }

  @Test func `elements are grouped by row in their order`() {
    let rows = RaggedRows(grouping: ["a", "b", "c", "d"], by: [2, 0, 2, 0], rowCount: 4)
    #expect(rows.map { Array($0) } == [["b", "d"], [], ["a", "c"], []])
  }

  @Test func `a set of bits is a set`() {
    var odd = BitSet([1, 3, 65, 129], limit: 130)
    let few = BitSet([3, 64, 65], limit: 130)
    #expect(odd.members == [1, 3, 65, 129])
    #expect(odd.intersection(few).members == [3, 65])
    #expect(odd.commonCount(few) == 2)
    #expect(odd.union(few).count == 5)
    #expect(few.subtracting(odd).members == [64])
    odd.remove(3)
    #expect(!odd.contains(3) && odd.contains(129) && odd.count == 3)
  }

  @Test func `rows and numbers out of range stop the program`() async {
    let offsets = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = RaggedRows(elements: [1, 2], offsets: [0, 3]) }
    #expect(offsets.message.contains("RaggedRows: the offsets [0, 3] for 2 elements"))
    let row = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = RaggedRows([[1]])[1] }
    #expect(row.message.contains("row 1 of 1 ragged rows"))
    let bit = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = BitSet([4], limit: 4) }
    #expect(bit.message.contains("BitSet: 4 in a set of 0..<4"))
  }
}
