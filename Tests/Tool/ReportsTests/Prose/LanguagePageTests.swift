import Foundation
import Testing

@testable import Reports

/// Renders each example of `docs/language.md` and compares it with the result shown there.
@Suite struct LanguagePageTests {
  /// An example and its result.
  struct Example: Sendable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    var testDescription: String { String(markdown.prefix(40)) }
  }

  static let fence = String(repeating: "`", count: 8)

  static func examples() -> [Example] {
    let root = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let page = root.appending(path: "docs/language.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\(fence)example\n").dropFirst().map { part in
      let halves = part.components(separatedBy: "\n\(fence)result\n")
      let html = halves.count > 1 ? halves[1].components(separatedBy: "\n\(fence)\n")[0] : ""
      return Example(markdown: halves[0] + "\n", html: html + "\n")
    }
  }

  @Test func `the page has its examples`() {
    #expect(Self.examples().count >= 9)
  }

  @Test(arguments: examples())
  func `an example gives the result beside it`(example: Example) {
    let spaces = example.html.replacing("Equation 1", with: "Equation\u{A0}1")
    #expect(ProseFragment.html(of: example.markdown) == spaces)
  }
}
