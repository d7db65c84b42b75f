import Foundation
import Testing

/// Every operation that records how it is differentiated has a test against finite differences.
struct GradientCoverageTests {
  private let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  private func text(of folder: URL, where isTaken: (String) -> Bool) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (files ?? []).filter { $0.hasSuffix(".swift") }.sorted()
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      .filter(isTaken)
  }

  /// Their gradients are rules that differ from the derivative on purpose, and have tests of their own.
  private let ownRules: Set = [
    "custom", "straightThrough", "straightThroughBinarised", "straightThroughTopK",
  ]

  @Test func `no recorded operation lacks a finite-difference test`() throws {
    let sources = tests.appending(path: "../../../Sources/Engine/Tensors")
    let checked = try text(of: tests) {
      $0.contains("Differentiated(") || $0.contains("gradientGap(")
    }.joined()
    let name = /public (?:static |prefix |mutating )*func ([a-zA-Z]\w*)/
    var missing: [String] = []
    var count = 0
    for source in try text(of: sources, where: { $0.contains(".joining(") }) {
      // A function's text reaches to the next public declaration.
      let parts = source.components(separatedBy: "\n  public ")
      for part in parts.dropFirst() where part.contains(".joining(") {
        guard let match = ("public " + part).prefixMatch(of: name) else { continue }
        count += 1
        let operation = String(match.1)
        if !ownRules.contains(operation), !checked.contains(".\(operation)(") {
          missing.append(operation)
        }
      }
    }
    #expect(count > 40)
    #expect(missing.isEmpty)
  }
}
