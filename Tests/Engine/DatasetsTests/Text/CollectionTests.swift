import Testing

@testable import Datasets

@Suite struct CollectionTests {
  private func file(_ text: String) throws -> DataFile {
    try DataFile(path: "t.txt", stored: Array(text.utf8))
  }

  @Test func `documents have their fields`() throws {
    let text = ".I 1\n.T\na title\nover lines\n.A\nsomeone\n.W\nthe words .\n.I 22\n.W\n\n.I 3\n"
    let documents = try SMARTDocument.read(file(text))
    #expect(documents.map(\.id) == [1, 22, 3])
    #expect(documents[0].title == "a title\nover lines")
    #expect(documents[0].fields["A"] == "someone" && documents[0].words == "the words .")
    #expect(documents[1].words == "" && documents[2].fields.isEmpty)
  }

  @Test(arguments: [".I\n", ".I\r\n", ".I \n\n \n"])
  func `a last mark without a number ends a collection`(end: String) throws {
    let documents = try SMARTDocument.read(file(".I 1400\n.W\nthe words .\n" + end))
    #expect(documents.map(\.id) == [1400] && documents[0].words == "the words .")
  }

  @Test func `a mark without a number is an error where anything follows it`() throws {
    let error = try dataError { _ = try SMARTDocument.read(file(".I 1\n.W\nx\n.I\n.W\ny\n")) }
    #expect(error?.position == .line(4) && error?.found == "'.I'")
  }

  @Test(arguments: [(".I x\n", 1), (".T\na\n", 1), (".I 1\n\ntext\n", 3)])
  func `what is no document is named`(text: String, line: Int) throws {
    #expect(try dataError { _ = try SMARTDocument.read(file(text)) }?.position == .line(line))
  }

  @Test func `judgements of both forms are read`() throws {
    let trec = try RelevanceJudgement.read(file("q1 0 d-7 2\nq1 0 d-8 0\n"))
    #expect(trec.map(\.document) == ["d-7", "d-8"] && trec.map(\.grade) == [2, 0])
    let cranfield = try RelevanceJudgement.read(file("1 184 2\n1 29 -1 \n"))
    #expect(cranfield.map(\.query) == ["1", "1"] && cranfield[1].grade == -1)
  }

  @Test(arguments: [("1 2\n", 1), ("1 2 3\n1 0 2 3\n", 2), ("1 2 x\n", 1)])
  func `what is no judgement is named`(text: String, line: Int) throws {
    #expect(try dataError { _ = try RelevanceJudgement.read(file(text)) }?.position == .line(line))
  }

  @Test func `games have their tags, moves and results`() throws {
    let text = """
      [Event "A (b) {c}"]
      [White "N. N."]

      1. e4 {[%eval 0.2] best (by test)} e5 2.Nf3 $1 (2. f4 exf4 (2... d5) 3. Nf3) Nc6!? ; rest
      3. O-O-O+ e8=Q# 1-0
      [Event "next"]
      1. d4 *
      """
    let games = try ChessGame.read(file(text))
    #expect(games.map(\.moves) == [["e4", "e5", "Nf3", "Nc6", "O-O-O+", "e8=Q#"], ["d4"]])
    #expect(games.map(\.result) == ["1-0", "*"])
    #expect(games[0].tags == ["Event": "A (b) {c}", "White": "N. N."])
  }

  @Test(arguments: [
    ("1. e4 {open\n", "a comment without its end"), ("1. (e4\n", "a variation without its end"),
    ("[Event]\n", "a tag '[Event]'"), ("hello world\n", "'world', which is no move"),
    ("1. e4 )\n", "')', which is no move"),
  ])
  func `what is no game is named`(text: String, found: String) throws {
    #expect(try dataError { _ = try ChessGame.read(file(text)) }?.found == found)
  }
}
