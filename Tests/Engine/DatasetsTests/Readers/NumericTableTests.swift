import Testing

@testable import Datasets

@Suite struct NumericTableTests {
  private func table(
    _ text: String, hasHeader: Bool = false, separator: Character = ","
  ) throws -> NumericTable {
    try NumericTable(
      DataFile(path: "t.csv", stored: Array(text.utf8)), hasHeader: hasHeader,
      separator: separator)
  }

  // The literals are what NumPy printed with 17 digits, which determine a Double.
  @Test func `numbers that NumPy wrote read back exactly`() throws {
    let table = try NumericTable(Fixtures.open("numbers.csv"), hasHeader: true)
    #expect(table.names == ["a", "b", "c"])
    #expect(table.rowCount == 4 && table.columnCount == 3)
    #expect(
      table.values == [
        1, -0.1353352832366127, 1.8315638888734178e+28,
        2.7182818284590451, -0.36787944117144233, 4.9787068367863945e+28,
        7.3890560989306504, -1, 1.353352832366127e+29,
        20.085536923187668, -2.7182818284590451, 3.6787944117144237e+29,
      ])
  }

  @Test func `blanks and quotes around numbers and other separators are read`() throws {
    #expect(try table("\"1\"; 2;-3.5\n4;5;6e2", separator: ";").values == [1, 2, -3.5, 4, 5, 600])
    #expect(try table("\u{FEFF}7\t8\n", separator: "\t").values == [7, 8])
  }

  @Test func `whole numbers of any length are the nearest Double`() throws {
    #expect(
      try table("999999999999999,9007199254740993,18446744073709551616").values
        == [999_999_999_999_999, 9_007_199_254_740_992, 18_446_744_073_709_551_616])
  }

  @Test func `an empty file is a table without rows`() throws {
    #expect(try table("").rowCount == 0)
    #expect(try table("a,b\n", hasHeader: true).columnCount == 2)
  }

  @Test(arguments: [
    ("1,2\n3\n", 2, "1 numbers"),
    ("1,2\n3,4,5\n", 2, "3 numbers"),
    ("1,x\n", 1, "'x', which is no number"),
    ("1,2\n\n3,4", 2, "an empty field"),
    ("1,,2", 1, "an empty field"),
    ("1,2\n3,4z\n", 2, "'4z', which is no number"),
  ])
  func `a line that does not fit is named`(text: String, line: Int, found: String) throws {
    let error = try dataError { _ = try table(text) }
    #expect(error?.position == .line(line))
    #expect(error?.found == found)
  }
}
