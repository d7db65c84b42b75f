import Foundation
import Testing

/// `docs/engine.md` names a symbol and a test for each piece that the systems need; both must exist.
@Suite struct EngineChecklistTests {
  /// One row of a table with the columns piece, symbol, source, test and test file.
  struct Row: Sendable, CustomTestStringConvertible {
    var piece: String
    var symbol: String
    var source: String
    var test: String
    var testFile: String

    var testDescription: String { piece }

    /// The last component's name as a declaration has it: `Tensor.sum(axes:)` gives `sum`.
    var baseName: String {
      let head = symbol.prefix { $0 != "(" && $0 != "<" }
      return String(head.split(separator: ".").last ?? head)
    }
  }

  static let root = URL(filePath: #filePath)
    .appending(path: "../../../..").standardizedFileURL

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func rows() throws -> [Row] {
    try text("docs/engine.md").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("|") else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      guard cells.count == 5, cells[0] != "piece", !cells[0].hasPrefix("---") else { return nil }
      return Row(
        piece: cells[0], symbol: cells[1], source: cells[2], test: cells[3], testFile: cells[4])
    }
  }

  @Test func `the checklist is not empty`() throws {
    #expect(try Self.rows().count > 100)
  }

  @Test func `every piece has its symbol and its test`() throws {
    for row in try Self.rows() {
      let source = try #require(try? Self.text(row.source), "\(row.piece): no \(row.source)")
      let declaration = [
        "func ", "struct ", "class ", "enum ", "protocol ", "var ", "let ", "init", "typealias ",
        "case ", "func `", "infix operator ",
      ]
      let isDeclared =
        row.baseName == "init"
        ? source.contains("init(")
        : declaration.contains { source.contains($0 + row.baseName) }
      #expect(isDeclared, "\(row.piece): \(row.source) declares no \(row.symbol)")
      let tests = try #require(try? Self.text(row.testFile), "\(row.piece): no \(row.testFile)")
      #expect(
        tests.contains("func `\(row.test)`"), "\(row.piece): \(row.testFile) has no '\(row.test)'")
    }
  }
}
