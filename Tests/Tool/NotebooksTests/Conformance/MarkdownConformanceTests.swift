import Foundation
import Testing

@testable import Notebooks

/// The folder of public examples, when the environment names one.
enum ConformanceFolder {
  static let path = ProcessInfo.processInfo.environment["SWIFTNB_CONFORMANCE"]
}

@Suite(.enabled(if: ConformanceFolder.path != nil))
struct MarkdownConformanceTests {
  /// The one that fails: unused footnotes are not listed, and spaces behind a note's colon are not
  /// code, as in GFM.
  static let known = ["footnotes": 1]

  @Test(arguments: [
    "attributes", "fenced_divs", "bracketed_spans", "footnotes", "definition_lists", "math",
    "pipe_tables", "auto_identifiers", "raw_attribute", "alerts", "superscript", "subscript",
    "strikethrough", "task_lists", "autolinks",
  ])
  func `all examples of an extension pass but for the written list`(name: String) throws {
    let path = "\(ConformanceFolder.path ?? "")/commonmark-hs-extensions/\(name).md"
    let file = SpecificationFile(try String(contentsOfFile: path, encoding: .utf8))
    let extensions = try #require(MarkdownExtensions.named[name])
    let run = ConformanceRun(file, extensions: extensions, isPandoc: true)
    #expect(run.failures.count == Self.known[name, default: 0])
    #expect(run.passed > 0)
  }

  @Test(arguments: [
    ("commonmark-spec.txt", "commonmark", 655), ("gfm-extensions.txt", "gfm", 28),
  ])
  func `all examples of a specification pass`(name: String, set: String, count: Int) throws {
    let path = "\(ConformanceFolder.path ?? "")/\(name)"
    let file = SpecificationFile(try String(contentsOfFile: path, encoding: .utf8))
    let extensions = try #require(MarkdownExtensions.named[set])
    let run = ConformanceRun(file, extensions: extensions, isPandoc: false)
    #expect(run.passed == count)
    #expect(run.failures.isEmpty)
  }
}
