/// A file of examples in the form of CommonMark's specification: between lines of 32 backticks the
/// input, a line with `.`, and the expected HTML, where `→` stands for a tab.
public struct SpecificationFile: Sendable {
  /// One example with its place.
  public struct Example: Sendable {
    public var section: String
    /// Counted from 1.
    public var line: Int
    /// The words behind `example`, which name extensions.
    public var words: [String]
    public var markdown: String
    public var html: String
  }

  public private(set) var examples: [Example] = []
  /// From the header between `---` and `...`.
  public private(set) var title: String?

  /// Reads the examples of `text`.
  public init(_ text: String) {
    let fence = String(repeating: "`", count: 32)
    var section = ""
    var open: (line: Int, words: [String], parts: [[Substring]])?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if var example = open {
        if line.hasPrefix(fence) {
          examples.append(Self.example(example, section: section))
          open = nil
          continue
        }
        if line == ".", example.parts.count == 1 {
          example.parts.append([])
        } else {
          example.parts[example.parts.count - 1].append(line)
        }
        open = example
      } else if line.hasPrefix(fence + " example") {
        let words = line.dropFirst(fence.count).split(separator: " ").dropFirst().map(String.init)
        open = (index + 1, words, [[]])
      } else if line.hasPrefix("#") {
        section = String(line.drop { $0 == "#" || $0 == " " })
      } else if title == nil, line.hasPrefix("title: ") {
        title = String(line.dropFirst("title: ".count))
      }
    }
  }

  private static func example(
    _ open: (line: Int, words: [String], parts: [[Substring]]), section: String
  ) -> Example {
    func joined(_ lines: [Substring]) -> String {
      lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
    }
    return Example(
      section: section, line: open.line, words: open.words, markdown: joined(open.parts[0]),
      html: open.parts.count > 1 ? joined(open.parts[1]) : "")
  }
}
