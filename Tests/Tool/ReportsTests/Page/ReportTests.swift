import Foundation
import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct ReportTests {
  @Test func `the same inputs give the same page`() throws {
    let first = try SampleReport.report.html(from: SampleReport.templates)
    #expect(try SampleReport.report.html(from: SampleReport.templates) == first)
  }
}
