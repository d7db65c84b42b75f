import Foundation
import Outputs
import Testing

@testable import Reports

@Suite struct VariantPageTests {
  @Test func `rows hold params, figures and verdicts, and a dash for what was not reached`() throws
  {
    let page = VariantPage(
      title: "A & B", params: ["rate"],
      rows: [
        .init(
          link: "a.rate-1.html", values: ["1"], figures: ["dice": 0.81254, "tiny": 0.000_000_002],
          verdicts: ["It holds": .holds]),
        .init(link: "a.rate-2.html", values: ["2"], figures: [:], verdicts: [:]),
      ])
    let root = URL(filePath: #filePath).appending(path: "../../../../..").standardizedFileURL
    let html = try page.html(
      from: TemplateFolder(root.appending(path: "templates"), overriddenBy: nil))
    let cells = html.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { String($0.output.1) }
    #expect(cells == ["1", "0.8125", "2e-09", "holds", "2", "–", "–", "–"])
    #expect(html.contains("<h1>A &amp; B</h1>"))
    #expect(html.contains("href=\"a.rate-2.html\""))
  }
}
