import Numerics
import Testing

@testable import Datasets

/// The quick way of reading tables against the plain one.
@Suite struct UnquotedColumnsTests {
  private func quick(
    _ text: String, _ format: CSVFormat = CSVFormat(), partSize: Int = 7
  ) throws -> [DataTable.Column]? {
    let file = try DataFile(path: "t.csv", stored: Array(text.utf8))
    return UnquotedColumns(file, separator: 0x2C, format: format, partSize: partSize)?.columns()
  }

  private func plain(
    _ text: String, _ format: CSVFormat = CSVFormat()
  ) throws -> [DataTable.Column] {
    try DataTable.plainColumns(
      DataFile(path: "t.csv", stored: Array(text.utf8)), separator: 0x2C, format: format)
  }

  private func written(_ columns: [DataTable.Column]) -> [String] {
    columns.map { column in
      switch column.values {
      case .numbers(let numbers): "\(column.name): \(numbers.map(\.bitPattern))"
      case .texts(let texts): "\(column.name): \(texts)"
      }
    }
  }

  private static let regular = [
    "a,b\n1,2\n3,4\n", "a,b\r\n1,x\r\n,NA\r\n3,", "a\n1\n\n2\n", "a,b\n 1 ,  x \n-0,nan\n",
    "a,b\n1,1\n2,2\n3,x\n4,4\n", "\u{FEFF}a,b\n1e5,.5\n5.,+7\n", "a,b\ninf,-Infinity\n1e400,0x10\n",
    "a,b\nNA,1\nx,2\n", "a,b\n1,é漢\n2,\n", "a,b\n12345678901234567890,1e-400\n0,00012\n",
  ]

  @Test(arguments: regular)
  func `both ways give the same`(text: String) throws {
    for size in [1, 5, 1_000] {
      let found = try #require(try quick(text, partSize: size))
      #expect(try written(found) == written(plain(text)))
    }
  }

  @Test(arguments: [
    "a,b\n1,\"2\"\n", "\"a\",b\n1,2\n", "a,b\n1\n", "a,b\n1,2,3\n", "a,b\n1,2\n\n3,4\n",
    "a\r1\n2\n", "", "\na,b\n1,2\n", "a,b\n",
  ])
  func `what is not regular is left to the plain way`(text: String) throws {
    #expect(try quick(text) == nil)
  }

  @Test func `a column of numbers that holds text is left to the plain way, which names it`() throws
  {
    var format = CSVFormat()
    format.numberColumns = ["b"]
    #expect(try quick("a,b\n1,2\n3,x\n", format) == nil)
    #expect(throws: DataError.self) { try plain("a,b\n1,2\n3,x\n", format) }
    format.numberColumns = []
    format.textColumns = ["b"]
    #expect(try quick("a,b\n1,2\n", format)?.last?.values == .texts(["2"]))
  }

  @Test func `a number may stand for a missing one`() throws {
    var format = CSVFormat()
    format.missing = ["-999"]
    let table = try DataTable(
      DataFile(path: "t.csv", stored: Array("a\n1\n-999\n".utf8)), format: format)
    #expect(table.numbers("a").map(\.isNaN) == [false, true])
  }

  @Test func `random tables are the same both ways`() throws {
    var draws = SeededGenerator(seed: 1)
    let pieces = ["1", "-2.5", "3e-7", "", "NA", "x", " y", "0.1234567890123456789", "é", "-", "."]
    for _ in 0..<60 {
      let columns = 1 + draws.integer(below: 4)
      let rows = (0..<draws.integer(below: 12)).map { _ in
        (0..<columns).map { _ in pieces[draws.integer(below: pieces.count)] }
          .joined(separator: ",")
      }
      let text =
        (0..<columns).map { "c\($0)" }.joined(separator: ",") + "\n"
        + rows.joined(separator: "\n")
      guard let found = try quick(text, partSize: 1 + draws.integer(below: 30)) else { continue }
      #expect(try written(found) == written(plain(text)), "\(text)")
    }
  }
}
