import Tensors
import Testing

@testable import Datasets

/// Tables made by pandas, liac-arff and scikit-learn; `Fixtures/make-usual.py` says what is in them.
@Suite struct UsualTablesTests {
  @Test(arguments: ["table.csv", "table.csv.gz", "table.tsv"])
  func `a table of pandas is read`(name: String) throws {
    let format = name.hasSuffix("tsv") ? CSVFormat.tabs : CSVFormat()
    let table = try DataTable(Fixtures.open("usual/\(name)"), format: format)
    #expect(table.names == ["id", "value", "text", "flag"])
    #expect(table.numbers("id") == [1, 2, 3, 4])
    let values = table.numbers("value")
    #expect(values[0] == 0.1 && values[1] == -1.5e-300 && values[2].isNaN)
    #expect(values[3] == 123456789.123456789)
    #expect(table.texts("text") == ["plain", "a \"quote\", a comma", nil, "two\nlines é 漢"])
    #expect(table.texts("flag") == ["True", "False", "True", "True"])
  }

  @Test func `JSON and JSON lines of pandas are the same rows`() throws {
    let whole = try JSONValue(Fixtures.open("usual/table.json")).list
    let rows = try JSONValue.lines(Fixtures.open("usual/table.jsonl"))
    #expect(whole == rows)
    #expect(rows.map { $0["id"]?.number } == [1, 2, 3, 4])
    #expect(
      rows.map { $0["value"] ?? .null } == [
        .number(0.1), .number(-1.5e-300), .null, .number(123456789.123456789),
      ])
    #expect(rows[1]["text"]?.text == "a \"quote\", a comma")
    #expect(rows[3]["text"]?.text == "two\nlines é 漢" && rows[2]["text"] == .null)
    #expect(rows[1]["flag"] == .boolean(false))
  }

  @Test func `dense and sparse ARFF files of liac-arff are read`() throws {
    let dense = try ARFFTable(Fixtures.open("usual/dense.arff"))
    #expect(dense.relation == "leaves" && dense.categories == ["kind": ["small", "large"]])
    #expect(dense.table.numbers("width").map { $0.isNaN ? 7 : $0 } == [1.5, 7, -2000])
    #expect(dense.table.texts("kind") == ["small", "large", nil])
    #expect(dense.table.numbers("count") == [3, 0, 7])
    let sparse = try ARFFTable(Fixtures.open("usual/sparse.arff"))
    #expect(sparse.table.numbers("width") == [1.5, 0, 0])
    #expect(sparse.table.texts("kind of leaf") == ["small", "small", "very large"])
    #expect(sparse.table.numbers("count") == [3, 0, -1])
  }

  @Test func `LIBSVM files of scikit-learn are read`() throws {
    let one = try SparseRows(Fixtures.open("usual/one.svm"))
    #expect(one.labels == [[1], [-1], [1]])
    #expect(one.dense().scalars == [0, 0.5, 0, -2, 0, 0, 0, 0, 1e-7, 0, 3, 0])
    let several = try SparseRows(Fixtures.open("usual/several.svm"), countsFromZero: true)
    // The second of three rows has neither labels nor numbers: a blank line, which scikit-learn skips too.
    #expect(several.labels == [[0, 2], [1]])
    #expect(several.dense().scalars == [0, 0.5, 0, -2, 1e-7, 0, 3, 0])
  }

  @Test func `boxes of pandas are read`() throws {
    let boxes = try BoxTable(Fixtures.open("usual/boxes.csv")).boxes
    #expect(
      boxes.map(\.picture) == ["a.png", "b.png"] && boxes.map(\.label) == ["cell", "nucleus"])
    #expect(boxes.map(\.left) == [0, 5] && boxes.map(\.right) == [10.5, 6])
    #expect(boxes.map(\.top) == [1, 5] && boxes.map(\.bottom) == [20, 7])
  }
}
