import Foundation
import Testing

@testable import Reports

@Test func `write the demo`() throws {
  let page = try SampleReport.report.html(from: SampleReport.templates)
  try Data(page.utf8).write(to: URL(filePath: "/tmp/r.html"))
}
