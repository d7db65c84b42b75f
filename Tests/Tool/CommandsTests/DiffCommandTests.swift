import Foundation
import Testing

@testable import Commands
@testable import Reports

@Suite(.serialized) struct DiffCommandTests {
  private let page = """
    <meta name="generator" content="swiftnb 0">
    <section aria-labelledby="nb-figures"><dl><div><dt>a</dt><dd title="VALUE">1</dd></div></dl>
    </section>
    """

  private func write(_ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @Test func `equal reports are fine, others are not`() async throws {
    let old = try write(page)
    let new = try write(page.replacing("VALUE", with: "2"))
    let other = try write("<p>no report")
    #expect(await SwiftNB.run(["diff", old, old, "--help"]) == .fine)
    #expect(await SwiftNB.run(["diff", old, old]) == .fine)
    #expect(await SwiftNB.run(["diff", old, new]) == .regressed)
    #expect(await SwiftNB.run(["diff", old]) == .unusable)
    #expect(await SwiftNB.run(["diff", old, other]) == .unusable)
    #expect(await SwiftNB.run(["diff", old, "/nowhere"]) == .unusable)
    let page = old + ".html"
    #expect(await SwiftNB.run(["diff", old, new, "-o", page]) == .regressed)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<mark>2</mark>"))
    for file in [old, new, other, page] { try FileManager.default.removeItem(atPath: file) }
  }

  @Test func `only the lines that differ are printed`() {
    let difference = PageDifference(kind: .text, name: "t", old: "a\nb\nc", new: "a\nx\ny\nc")
    #expect(difference.lines == ["text t:", "  - b", "  + x", "  + y"])
    let new = PageDifference(kind: .figure, name: "f", old: nil, new: "1")
    #expect(new.lines == ["figure f: new", "  + 1"])
    let gone = PageDifference(kind: .figure, name: "f", old: "1", new: nil)
    #expect(gone.lines == ["figure f: gone", "  - 1"])
  }
}
