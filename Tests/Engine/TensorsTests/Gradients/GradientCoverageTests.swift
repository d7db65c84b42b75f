import Foundation
import Testing

/// Every operation that records how it is differentiated has a test against finite differences.
struct GradientCoverageTests {
  private let tests = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent()

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
    var checked = ownRules
    for test in try text(
      of: tests,
      where: {
        ($0.contains("Differentiated(") || $0.contains("gradientGap("))
          && !$0.contains("DualTensor(")
      })
    {
      for call in test.utf8.split(separator: UInt8(ascii: ".")) {
        guard let end = call.firstIndex(of: UInt8(ascii: "(")) else { continue }
        checked.insert(String(decoding: call[..<end], as: UTF8.self))
      }
    }
    var missing: [String] = []
    var count = 0
    for source in try text(of: sources, where: { $0.contains(".joining(") }) {
      // A function's text reaches to the next public declaration.
      for part in source.components(separatedBy: "\n  public ").dropFirst()
      where part.contains(".joining(") {
        let words = part.prefix { $0 != "(" }.split(separator: " ")
        guard words.dropLast().last == "func", let name = words.last, name.first?.isLetter == true
        else { continue }
        count += 1
        if !checked.contains(String(name)) { missing.append(String(name)) }
      }
    }
    #expect(count > 40)
    #expect(missing.isEmpty)
  }
}
