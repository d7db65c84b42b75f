import Testing

@testable import Notebooks

/// Runs when `SWIFTNB_CONFORMANCE` names a folder with the public examples.
@Suite(.enabled(if: SpecificationExample.folder != nil))
struct MarkdownConformanceTests {
  /// The number of examples that pass; it may only grow.
  @Test(arguments: [
    ("commonmark-spec.txt", MarkdownExtensions.commonMark, 655),
    // The other three: GitHub's filter of tags, its markup of footnotes, and one without a result.
    ("gfm-extensions.txt", MarkdownExtensions.github, 25),
  ])
  func `examples give the expected HTML`(
    file: String, extensions: MarkdownExtensions, floor: Int
  ) throws {
    var passed: [String: Int] = [:]
    var failed: [String: Int] = [:]
    let examples = try SpecificationExample.all(in: file)
    for example in examples {
      let html = Markdown.html(of: example.markdown, extensions: extensions)
      if html == example.html {
        passed[example.section, default: 0] += 1
      } else {
        failed[example.section, default: 0] += 1
      }
    }
    for section in Set(passed.keys).union(failed.keys).sorted() {
      print("\(section): \(passed[section] ?? 0) passed, \(failed[section] ?? 0) failed")
    }
    let total = passed.values.reduce(0, +)
    print("\(file): \(total) of \(examples.count)")
    #expect(total >= floor)
  }
}
