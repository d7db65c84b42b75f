import Testing

@testable import Datasets

@Suite struct JSONValueTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONValue(DataFile(path: "t.json", stored: Array(text.utf8)))
  }

  @Test func `values of every kind are read`() throws {
    let value = try read(
      #" {"a": [1, -2.5e3, 0], "b\n": {"c": null}, "d": true, "e": "\u00e9\ud83d\ude00\/ ü"} "#)
    #expect(value["a"] == .list([.number(1), .number(-2500), .number(0)]))
    #expect(value["b\n"]?["c"] == .null)
    #expect(value["d"] == .boolean(true))
    #expect(value["e"]?.text == "é😀/ ü")
    #expect(value["a"]?[1]?.number == -2500 && value["a"]?[3] == nil && value["none"] == nil)
  }

  @Test func `each line that is not empty gives a value`() throws {
    let file = try DataFile(path: "t.jsonl", stored: Array("{\"a\":1}\n\n[2]\r\n3".utf8))
    #expect(
      try JSONValue.lines(file) == [.object(["a": .number(1)]), .list([.number(2)]), .number(3)])
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), ("{\"a\" 1}", 5), ("\"open", 0), ("01", 0),
    ("1.", 0), (".5", 0), ("nul", 0), ("1 x", 2), ("\"\\x\"", 3), ("\"\\ud83d\\u0041\"", 13),
    ("[\"a\tb\"]", 3), ("1.e5", 0),
  ])
  func `what is no JSON is named by its byte`(text: String, offset: Int) throws {
    #expect(try dataError { _ = try read(text) }?.position == .byte(offset))
  }

  @Test func `deep nesting is refused without exhausting the stack`() {
    #expect(throws: DataError.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test func `cut-off and damaged text gives a value or an error and never a crash`() throws {
    let bytes = Array(#"{"a": [1, -2.5e3, "\u00e9\ud83d\ude00"], "b": {"c": null}}"#.utf8)
    for cut in truncations(of: bytes, every: 1) {
      #expect(throws: DataError.self) { try JSONValue(DataFile(path: "", stored: cut)) }
    }
    for copy in damages(of: bytes, every: 1) {
      _ = try dataError { _ = try JSONValue(DataFile(path: "", stored: copy)) }
    }
  }
}
