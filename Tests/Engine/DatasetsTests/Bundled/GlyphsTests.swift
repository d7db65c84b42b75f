import Tensors
import Testing

@testable import Datasets

// Counts and drawings were computed with Python from the fonts' bitmaps.
@Suite struct GlyphsTests {
  private static let loaded = Result { try Glyphs.load() }

  @Test func `blocks and pixels are those of the font`() throws {
    let glyphs = try Self.loaded.get()
    #expect(glyphs.count == 6715 && glyphs.blockNames.count == 29)
    let counts = Dictionary(uniqueKeysWithValues: zip(glyphs.blockNames, glyphs.blockCounts))
    #expect(counts["CJK Unified Ideographs"] == 2965 && counts["Ethiopic"] == 356)
    #expect(glyphs.drawings.scalars.reduce(0, +) == 353_220)
    #expect(glyphs.secondDrawings.scalars.reduce(0, +) == 232_291)
    #expect(glyphs.withSecond.count == 3254)
  }

  @Test func `a character has both its drawings`() throws {
    let glyphs = try Self.loaded.get()
    #expect(glyphs.codePoints[2942] == 0x3042 && glyphs.character(2942) == "あ")
    #expect(glyphs.blockNames[glyphs.blocks[2942]] == "Hiragana")
    // 0x0400 and 0x0200, the second and third row of the first drawing; 0x0100 of the second.
    let rows = glyphs.drawings[2942].scalars
    #expect((0..<256).filter { rows[$0] == 1 }.prefix(2) == [21, 38])
    let place = try #require(glyphs.withSecond.firstIndex(of: 2942))
    let second = glyphs.secondDrawings[place].scalars
    #expect((0..<256).filter { second[$0] == 1 }.prefix(2) == [23, 39])
  }
}
