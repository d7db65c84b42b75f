import Testing

@testable import Datasets

@Suite struct ARFFTableTests {
  private func read(_ text: String) throws -> ARFFTable {
    try ARFFTable(DataFile(path: "t.arff", stored: Array(text.utf8)))
  }

  private let header = """
    % a comment
    @RELATION 'two words'
    @attribute width numeric
    @attribute 'the kind' {small, 'very large', "x,y"}
    @ATTRIBUTE note string
    @data

    """

  @Test func `dense rows with quotes and missing values are read`() throws {
    let arff = try read(
      header + "1.5,small,'it\\'s'\r\n?, 'very large' ,?\n% comment\n-2e3,\"x,y\",a\n")
    #expect(arff.relation == "two words")
    #expect(arff.table.names == ["width", "the kind", "note"])
    #expect(arff.table.numbers("width").map { $0.isNaN ? 0 : $0 } == [1.5, 0, -2000])
    #expect(arff.table.texts("the kind") == ["small", "very large", "x,y"])
    #expect(arff.table.texts("note") == ["it's", nil, "a"])
    #expect(arff.categories == ["the kind": ["small", "very large", "x,y"]])
  }

  @Test func `sparse rows leave out zeros and first categories`() throws {
    let arff = try read(header + "{0 4, 2 'b c'}\n{ }\n{1 'very large', 0 ?}\n")
    #expect(arff.table.numbers("width").map { $0.isNaN ? -1 : $0 } == [4, 0, -1])
    #expect(arff.table.texts("the kind") == ["small", "small", "very large"])
    #expect(arff.table.texts("note") == ["b c", nil, nil])
  }

  @Test(arguments: [
    ("1,small\n", 7, "2 values for 3 attributes"),
    ("x,small,a\n", 7, "'x' for the numeric attribute 'width'"),
    ("1,tall,a\n", 7, "'tall', which 'the kind' does not list"),
    ("1,small,'a\n", 7, "quotes that do not fit: 1,small,'a"),
    ("{9 1}\n", 7, "'9 1' in a sparse row"),
    ("{0 1\n", 7, "a sparse row without its }"),
  ])
  func `a row that does not fit is named`(row: String, line: Int, found: String) throws {
    let error = try dataError { _ = try read(header + row) }
    #expect(error?.position == .line(line))
    #expect(error?.found == found)
  }

  @Test(arguments: [
    "", "@relation r\n@attribute a numeric\n", "@relation r\n@attribute a colour\n@data\n",
    "@relation r\n@attribute a numeric\n@attribute a numeric\n@data\n", "1,2\n",
  ])
  func `a header that does not fit is refused`(text: String) {
    #expect(throws: DataError.self) { try read(text) }
  }
}
