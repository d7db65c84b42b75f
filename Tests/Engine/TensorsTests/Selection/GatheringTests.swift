import Tensors
import Testing

struct GatheringTests {
  private static let x = selectionTable
  private static let table = IndexTable(
    [1, 0, 0, 2, 2, 2, 1, 0, 0, 1, 2, 0, 0, 0, 1, 1], shape: [2, 2, 4])
  private static let source = counting([2, 2, 4], from: 1)

  @Test func `gathering agrees with NumPy`() {
    // np.take_along_axis(x, table, 1)
    let expected: [Float] = [5, 6, 1, -2, -1, 8, 9, 10, 7, 7, -1, 6, 7, 2, 5, 0]
    #expect(Self.x.gathered(axis: 1, at: Self.table).scalars == expected)
  }

  @Test func `scattering keeps the last of several`() {
    // np.put_along_axis(y, table, source, 1) on a copy of x
    let expected: [Float] = [
      0, 2, 3, 8, 1, 0, 7, 4, 5, 6, 3, 4, 13, 14, 8, 12, 1, 10, 15, 16, 6, 4, 11, 5,
    ]
    #expect(Self.x.scattering(Self.source, axis: 1, at: Self.table).scalars == expected)
  }

  @Test func `scatter-add adds all of several`() {
    // np.add.at(y, (o, table, i), source) on a copy of x
    let expected: [Float] = [
      0, 8, 4, 18, 6, 0, 16, 4, 4, 14, 3, 2, 29, 16, 8, 18, 1, 17, 20, 16, 6, 4, 10, 5,
    ]
    #expect(Self.x.scatterAdding(Self.source, axis: 1, at: Self.table).scalars == expected)
  }

  @Test(arguments: [
    Differentiated("gathered", [2, 3, 4]) { $0[0].gathered(axis: 1, at: Self.table) },
    Differentiated("scatterAdding", [2, 3, 4], [2, 2, 4]) {
      $0[0].scatterAdding($0[1], axis: 1, at: Self.table)
    },
    Differentiated("scattering", [2, 3, 4], [2, 2, 4]) {
      $0[0].scattering($0[1], axis: 1, at: Self.table)
    },
    Differentiated("rows where", [4, 3]) { $0[0].rows(where: [true, false, true, true]) },
  ])
  func `movements by index are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `rows are chosen by conditions`() {
    let x = counting([4, 2])
    #expect(x.rows(where: [false, true, false, true]).scalars == [2, 3, 6, 7])
    #expect(x.rows(where: x.sum(axes: [1]) .> 6).scalars == [4, 5, 6, 7])
    #expect(x.rows(where: [false, false, false, false]).shape == [0, 2])
  }

  @Test func `a table of indices has rows`() {
    let table = IndexTable([[3, 1], [0, 2]])
    #expect(table.shape == [2, 2])
    #expect(Array(table[1]) == [0, 2])
  }

  @Test func `wrong tables stop the program`() async {
    let shape = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).gathered(axis: 1, at: IndexTable([0, 1, 2], shape: [3, 1])) }
    #expect(shape.message.contains("gathered: indices of [3, 1] along axis 1 of the shape [2, 3]"))
    let index = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).gathered(axis: 1, at: IndexTable([0, 3], shape: [2, 1])) }
    #expect(index.message.contains("gathered: index 3 at position 1 along axis 1 of [2, 3]"))
    let source = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let table = IndexTable([0, 1], shape: [2, 1])
      _ = Tensor.zeros([2, 3]).scatterAdding(.zeros([2, 2]), axis: 1, at: table)
    }
    #expect(source.message.contains("scatterAdding: a source of [2, 2] for indices of [2, 1]"))
    let rows = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).rows(where: [true]) }
    #expect(rows.message.contains("rows: 1 conditions for [2, 3]"))
    let top = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 3]).topK(4) }
    #expect(top.message.contains("topK: 4 along axis -1 of [2, 3]"))
  }
}
