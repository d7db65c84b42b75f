import Testing

@testable import Datasets

@Suite struct TokenizerTests {
  private let text = "the cat, the hat;  the\nbat é漢😀 the cat"

  @Test func `bytes and characters give the text back`() {
    let characters = CharacterTokenizer(of: text)
    for tokenizer in [ByteTokenizer(), characters] as [any Tokenizer] {
      let tokens = tokenizer.encode(text)
      #expect(tokenizer.decode(tokens) == text)
      #expect(tokens.allSatisfy { (0..<tokenizer.vocabularySize).contains($0) })
    }
    #expect(characters.encode("cz") == [characters.encode("c")[0], characters.unknown])
    #expect(characters.decode([characters.unknown]) == "\u{FFFD}")
  }

  // By hand: of "aaabdaaabac" in one word, aa stands 4 times, then (aa)a 2 times, then with b.
  // Of equally frequent pairs the lower one comes first: (a, b) = (97, 98) before (256, 97).
  @Test func `training merges the most frequent pair, the lower one of equals`() {
    let tokenizer = BytePairTokenizer(training: "aaabdaaabac", vocabularySize: 300)
    #expect(
      tokenizer.merges.prefix(2) == [.init(first: 97, second: 97), .init(first: 97, second: 98)])
    #expect(tokenizer.bytes(of: 258) == Array("aaab".utf8))
    #expect(tokenizer.merges.count == 3)
    #expect(tokenizer.encode("aaabdaaabac") == [258, 100, 258, 97, 99])
  }

  @Test(arguments: [256, 260, 300])
  func `pairs give every text back, known or not`(size: Int) {
    let tokenizer = BytePairTokenizer(training: text, vocabularySize: size)
    #expect(tokenizer.vocabularySize <= size)
    for sample in [text, "", " ", "unknown\u{0}words 漢", "  the   the "] {
      #expect(tokenizer.decode(tokenizer.encode(sample)) == sample)
    }
    #expect((tokenizer.encode(text).count < text.utf8.count) == (size > 256))
  }

  @Test func `no token crosses from one word to the next`() {
    let tokenizer = BytePairTokenizer(
      training: String(repeating: "ab ab ", count: 50), vocabularySize: 400)
    #expect(
      tokenizer.merges.map { tokenizer.bytes(of: $0.first) + tokenizer.bytes(of: $0.second) }
        .allSatisfy { !$0.dropFirst().contains(0x20) })
  }

  @Test func `text is UTF-8 unless read as Latin-1`() throws {
    let file = try DataFile(path: "t.txt", stored: [0x63, 0xE9])
    #expect(throws: DataError.self) { try TextFile.read(file) }
    #expect(TextFile.readLatin1(file) == "cé")
    #expect(try TextFile.read(DataFile(path: "t", stored: [0xEF, 0xBB, 0xBF, 0x61])) == "a")
  }
}
