import Foundation
import Testing

@testable import Charts

@Suite struct TypesetterTests {
  @Test func `figures have one width so that columns line up`() {
    let widths = (0...9).map { Typesetter.width(of: "\($0)", size: 12, face: .regular) }
    #expect(Set(widths).count == 1)
  }

  /// Read with fontTools from Inter Regular, 2816 units to the em: A and V 1904, the pair −192.
  @Test func `kerning pulls letters together`() {
    let width = Typesetter.width(of: "AV", size: 2816, face: .regular)
    #expect(abs(width - (1904 + 1904 - 192)) < 5)
  }

  @Test(arguments: FontFace.allCases)
  func `every face has the characters that charts write`(face: FontFace) {
    let needed = "abcXYZ0123456789äéßαβγλμσΣ≤≥≈×−±→–—…⁰¹²³⁻⁹%‰∞′·•ℓ√∂"
    let missing = needed.unicodeScalars.filter { Typeface.of(face).glyphs[$0] == nil }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `words are wrapped within the width and the last line shortened`() {
    let lines = Typesetter.wrapped(
      "one two three four five six seven", to: 60, size: 12, face: .regular, limit: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { Typesetter.width(of: $0, size: 12, face: .regular) <= 60 })
  }

  @Test func `characters that the font lacks take a reserved box`() {
    let pieces = Typesetter.pieces(of: "a漢字", face: .regular).pieces
    guard case .foreign(let text, _, let width)? = pieces.last else {
      Issue.record("no reserved box")
      return
    }
    #expect(text == "漢字" && width == 2000)
  }

  @Test func `the fonts are looked for beside the binary that holds this code`() throws {
    let folders = ResourceFolder.candidates.map(\.path)
    let beside = try #require(folders.dropLast().last)
    #expect(beside.hasSuffix("/swiftnb_Charts.resources"))
    #expect(FileManager.default.fileExists(atPath: beside + "/Resources/Fonts/OFL.txt"))
  }
}
