import Foundation
import Testing

struct CustomExampleTests {
  /// What the documentation shows is compiled and run by `CustomTests`.
  @Test func `the documented example is the one that the tests run`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let source = folder.appending(
      path: "../../../../Sources/Engine/Tensors/Tensor/Tensor+Custom.swift")
    let documented = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("  ///     ") }.map { $0.dropFirst(10) }
    let tests = try String(
      contentsOf: folder.appending(path: "CustomTests.swift"), encoding: .utf8)
    #expect(documented.count >= 3)
    #expect(tests.contains(documented.joined(separator: "\n")))
  }
}
