import Foundation

/// The examples of a specification file: input, a line with `.`, and the expected HTML between
/// lines of 32 backticks; `→` stands for a tab.
struct SpecificationExample {
  var section: String
  var markdown: String
  var html: String

  /// The folder of conformance data, when the environment names one.
  static let folder = ProcessInfo.processInfo.environment["SWIFTNB_CONFORMANCE"]

  static func all(in file: String) throws -> [SpecificationExample] {
    let text = try String(contentsOfFile: (folder ?? "") + "/" + file, encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var section = ""
    var parts: [[String]]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = parts {
        if line.hasPrefix(fence) {
          examples.append(
            SpecificationExample(
              section: section, markdown: joined(open[0]), html: joined(open[1])))
          parts = nil
        } else if line == ".", open.count == 1 {
          parts?.append([])
        } else {
          parts?[open.count - 1].append(line)
        }
      } else if line.hasPrefix(fence + " example") {
        parts = [[]]
      } else if line.hasPrefix("#") {
        section = String(line.drop { $0 == "#" || $0 == " " })
      }
    }
    return examples
  }

  private static func joined(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
  }
}
