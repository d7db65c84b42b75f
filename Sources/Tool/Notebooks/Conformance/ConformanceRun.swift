/// The examples of a file, each passed through the parser.
public struct ConformanceRun: Sendable {
  /// An example whose HTML was another one.
  public struct Failure: Sendable {
    public var example: SpecificationFile.Example
    public var found: String
  }

  /// Passed and failed by section, in the order of the file.
  public private(set) var sections: [(name: String, passed: Int, failed: Int)] = []
  public private(set) var failures: [Failure] = []
  public private(set) var passed = 0

  /// Reads each example with `extensions`, and with those that its own words name.
  ///
  /// With `isPandoc`, what is beyond CommonMark has the markup of the `commonmark-hs` examples.
  public init(_ file: SpecificationFile, extensions: MarkdownExtensions, isPandoc: Bool) {
    for example in file.examples {
      let added = example.words.compactMap { MarkdownExtensions.named[$0] }
      let html = Markdown.html(
        of: example.markdown, extensions: added.reduce(extensions) { $0.union($1) },
        isPandoc: isPandoc)
      // An example may ask only that the parser survives it.
      let isPassed =
        example.html == "<IGNORE>\n"
        || NormalizedHTML.text(html) == NormalizedHTML.text(example.html)
      if sections.last?.name != example.section { sections.append((example.section, 0, 0)) }
      if isPassed {
        sections[sections.count - 1].passed += 1
        passed += 1
      } else {
        sections[sections.count - 1].failed += 1
        failures.append(Failure(example: example, found: html))
      }
    }
  }
}
