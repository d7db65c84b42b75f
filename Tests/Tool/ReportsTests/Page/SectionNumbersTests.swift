import Notebooks
import Testing

@testable import Reports

@Suite struct SectionNumbersTests {
  private func heading(_ level: Int, _ id: String, _ classes: [String] = []) -> Block {
    .heading(.init(level: level, inlines: [.text(id)], id: id, classes: classes))
  }

  @Test func `levels count from the topmost one, and begin anew below each section`() {
    let blocks = [
      heading(2, "a"), heading(3, "b"), heading(3, "c"), heading(2, "d"), heading(4, "e"),
      heading(2, "f", ["unnumbered"]), heading(2, "g"),
    ]
    let numbers = SectionNumbers(of: blocks, asked: true)
    let found = ["a", "b", "c", "d", "e", "f", "g"].map { numbers.number(of: $0) }
    #expect(found == ["1", "1.1", "1.2", "2", "2.1.1", nil, "3"])
    #expect(SectionNumbers(of: blocks, asked: false).number(of: "a") == nil)
  }
}
