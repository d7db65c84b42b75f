import Testing

@testable import Datasets

// Counts were computed with Python from the package's texts.
@Suite struct ShakespeareTests {
  @Test func `the texts have their genres and lengths`() throws {
    let works = try Shakespeare.load()
    #expect(works.count == 42)
    #expect(
      ["comedy", "history", "tragedy", "poem"].map { genre in works.count { $0.genre == genre } }
        == [15, 10, 12, 5])
    #expect(works[6].id == "hamlet" && works[6].text.unicodeScalars.count == 173_943)
    #expect(works[6].text.hasPrefix("HAMLET, PRINCE OF DENMARK\n\nby William Shakespeare\n"))
    #expect(works.reduce(0) { $0 + $1.text.unicodeScalars.count } == 5_057_239)
  }
}
