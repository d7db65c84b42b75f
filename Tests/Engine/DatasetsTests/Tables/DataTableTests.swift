import Tensors
import Testing

@testable import Datasets

@Suite struct DataTableTests {
  private func table(_ text: String, _ format: CSVFormat = CSVFormat()) throws -> DataTable {
    try DataTable(DataFile(path: "t.csv", stored: Array(text.utf8)), format: format)
  }

  // Python's csv wrote the files (`Fixtures/make-tables.py`).
  @Test(arguments: ["quoted.csv", "quoted.csv.gz", "quoted.tsv"])
  func `quotes, separators and line ends within values are read`(name: String) throws {
    let format = name.hasSuffix("tsv") ? CSVFormat.tabs : CSVFormat()
    let table = try DataTable(Fixtures.open("tables/\(name)"), format: format)
    #expect(table.names == ["id", "name", "value", "note"])
    #expect(table.numbers("id") == [1, 2, 3, 4])
    #expect(table.texts("name") == ["plain", "say \"hi\"", nil, " blank "])
    #expect(
      table.numbers("value").map { $0.isNaN ? 0 : $0 } == [0.1, -1.5e-7, 0, 123456789012345680])
    #expect(table.texts("note") == ["a,b", "two\nlines", "é ü 漢", nil])
  }

  @Test func `types are found from all values or given`() throws {
    let text = "a,b,c\n007,1,x\n2,,y\n"
    let found = try table(text)
    #expect(found.numbers("a") == [7, 2])
    #expect(found.numbers("b")[1].isNaN)
    var format = CSVFormat()
    format.textColumns = ["a"]
    #expect(try table(text, format).texts("a") == ["007", "2"])
    format.numberColumns = ["c"]
    let error = try dataError { _ = try table(text, format) }
    #expect(error?.position == .line(2))
    #expect(error?.found == "'x' in the column 'c', which is no number")
  }

  @Test func `without a header columns are numbered, and quoted numbers are text`() throws {
    let read = try table("1;\"2\"\n3;\"4\"", CSVFormat(separator: ";", hasHeader: false))
    #expect(read.names == ["0", "1"])
    #expect(read.texts("1") == ["2", "4"])
  }

  // The nearest Doubles, as Python reads the same literals.
  @Test(
    arguments: [
      ("0.1", 0.1), ("123456.789012345", 123456.789012345), ("-0", -0.0), ("1e308", 1e308),
      ("9007199254740993", 9007199254740992), ("5.", 5), (".5", 0.5), ("-inf", -.infinity),
      (" 7 ", 7),
    ] as [(String, Double)])
  func `a number is the nearest Double`(text: String, value: Double) throws {
    #expect(try table("a\n\(text)\n").numbers("a") == [value])
  }

  @Test(arguments: ["0x1F", "1_000", "1,5e", "--1", "+-1", "e5", "."])
  func `what is no number is text`(text: String) throws {
    #expect(try table("a;b\n\(text);1\n", CSVFormat(separator: ";")).texts("a") == [text])
  }

  @Test(arguments: [
    ("a,b\n1\n", 2, "1 values"),
    ("a,b\n1,2\n\n3,4,5\n", 4, "3 values"),
    ("a\n\"open\nmore\n", 2, "a quoted value without its end"),
    ("a,b\n1,\"x\"y\n", 2, "text behind a closing quote"),
  ])
  func `a line that does not fit is named`(text: String, line: Int, found: String) throws {
    let error = try dataError { _ = try table(text) }
    #expect(error?.position == .line(line))
    #expect(error?.found == found)
  }

  @Test func `what is written reads back`() throws {
    let written = DataTable(columns: [
      .init(name: "n", values: .numbers([0.1, .nan, -3, 1e300, .infinity])),
      .init(name: "t, u", values: .texts(["a\"b", nil, "12", "x,y\nz", "NA"])),
    ])
    for format in [CSVFormat(), .tabs] {
      let again = try table(written.csv(format: format), format)
      #expect(again.names == written.names)
      #expect(again.texts("t, u") == written.texts("t, u"))
      #expect(again.numbers("n").map(\.bitPattern) == written.numbers("n").map(\.bitPattern))
    }
  }

  @Test func `text columns give classes and number columns a tensor`() throws {
    let read = try table("k,x,y\nb,1,2\na,3,4\n?,5,6\n")
    let (names, indices) = read.categories("k")
    #expect(names == ["a", "b"] && indices == [1, 0, nil])
    #expect(read.tensor(["y", "x"]).scalars == [2, 1, 4, 3, 6, 5])
  }

  @Test func `cut-off and damaged files give a table or an error and never a crash`() throws {
    let bytes = try Fixtures.bytes("tables/quoted.csv")
    for copy in truncations(of: bytes, every: 1) + damages(of: bytes, every: 1) {
      _ = try dataError { _ = try DataTable(DataFile(path: "x.csv", stored: copy)) }
    }
  }
}
