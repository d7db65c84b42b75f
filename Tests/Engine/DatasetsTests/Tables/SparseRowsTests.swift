import Tensors
import Testing

@testable import Datasets

@Suite struct SparseRowsTests {
  private func read(_ text: String, columnCount: Int? = nil, fromZero: Bool = false) throws
    -> SparseRows
  {
    try SparseRows(
      DataFile(path: "t.svm", stored: Array(text.utf8)), columnCount: columnCount,
      countsFromZero: fromZero)
  }

  @Test func `labels and columns are read, comments and queries passed over`() throws {
    let rows = try read("+1 1:0.5 3:-2 # c\n\n-1 qid:4 2:1e2\n1,3,7 \n", columnCount: 4)
    #expect(rows.labels == [[1], [-1], [1, 3, 7]])
    #expect(rows.dense().shape == [3, 4])
    #expect(rows.dense().scalars == [0.5, 0, -2, 0, 0, 100, 0, 0, 0, 0, 0, 0])
  }

  @Test func `columns may count from zero and rows may have no label`() throws {
    let rows = try read("2 0:1 5:2\n1:3\n", fromZero: true)
    #expect(rows.columnCount == 6 && rows.labels == [[2], []] && rows.columns == [0, 5, 1])
  }

  @Test(arguments: [
    ("1 2:1 2:2\n", 1, "'2:2'"), ("1 1:1\n1 0:2\n", 2, "'0:2'"), ("1 a:2\n", 1, "'a:2'"),
    ("1 5:1\n", 1, "'5:1'"), ("x 1:1\n", 1, "'x'"), ("1 1:z\n", 1, "'z'"),
  ])
  func `a row that does not fit is named`(text: String, line: Int, found: String) throws {
    let error = try dataError { _ = try read(text, columnCount: 4) }
    #expect(error?.position == .line(line))
    #expect(error?.found == found)
  }
}
