import Testing

@testable import Notebooks

@Suite struct YAMLReaderTests {
  /// A value without its places, for comparing.
  private static func plain(_ value: YAMLValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let boolean, _): "\(boolean)"
    case .integer(let integer, _): "\(integer)"
    case .number(let number, _): "\(number)d"
    case .text(let text, _): "'\(text)'"
    case .list(let items, _): "[" + items.map(plain).joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { "\($0.key): \(plain($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test(arguments: [
    ("a: 1\nb: -2.5\nc: 1e3", "{a: 1, b: -2.5d, c: 1000.0d}"),
    ("a: 0x1F\nb: 0o17\nc: .inf\nd: 1.", "{a: 31, b: 15, c: infd, d: 1.0d}"),
    ("a: true\nb: yes\nc: ~\nd:", "{a: true, b: 'yes', c: null, d: null}"),
    ("a: 2024-01-05\nb: 1.2.3", "{a: '2024-01-05', b: '1.2.3'}"),
    ("a: it's # comment\nb: a#b", "{a: 'it's', b: 'a#b'}"),
    ("a: 'it''s'\nb: \"x\\n\\u00e9\\\\\"", "{a: 'it's', b: 'x\né\\'}"),
    ("\"a: b\": 1\n'c''d': 2\n\"e\\\"f\": 3", "{a: b: 1, c'd: 2, e\"f: 3}"),
    ("a: [1, 'b, c', [d, true]]\nb: []", "{a: [1, 'b, c', ['d', true]], b: []}"),
    ("a:\n  - 1\n  - b: 2\n    c: 3\n  -\n    - 4", "{a: [1, {b: 2, c: 3}, [4]]}"),
    ("a:\n- 1\n- 2\nb: 3", "{a: [1, 2], b: 3}"),
    ("a: |\n  x\n    y\n\n  z\n\nb: 1", "{a: 'x\n  y\n\nz\n', b: 1}"),
    ("a: >-\n  x\n  y\n\n  z\n", "{a: 'x y\nz'}"),
    ("- |-\n a\n- b", "['a', 'b']"),
    ("# only\n\n", "null"),
    ("a: http://b.c:80/d", "{a: 'http://b.c:80/d'}"),
  ])
  func `it reads`(yaml: String, expected: String) throws {
    #expect(Self.plain(try YAMLReader.value(of: yaml, firstLine: 1)) == expected)
  }

  @Test func `a value knows its place`() throws {
    let yaml = "a: 1\nb:\n  - x\n  - [y, \"z\"]"
    guard case .mapping(let entries, _) = try YAMLReader.value(of: yaml, firstLine: 5),
      case .list(let items, let place) = entries[1].value, case .list(let inner, _) = items[1]
    else {
      Issue.record("not a mapping with a list")
      return
    }
    #expect(entries[0].value.place == YAMLPlace(line: 5, column: 4))
    #expect(entries[1].keyPlace == YAMLPlace(line: 6, column: 1))
    #expect(place == YAMLPlace(line: 7, column: 3))
    #expect(inner[1].place == YAMLPlace(line: 8, column: 9))
  }

  @Test(arguments: [
    ("a: {b: 1}", 1, 4, "a mapping in braces is not read; write one 'key: value' a line"),
    ("a: &x 1", 1, 4, "anchors and aliases are not read; repeat the value, or quote it"),
    ("a: !!str 1", 1, 4, "tags are not read; leave it out, or quote the text"),
    ("a: b: c", 1, 5, "a second ': ' on this line; quote the text that holds it"),
    ("a: 'b", 1, 4, "this quote is not closed on its line; add a '"),
    ("a: \"b\\q\"", 1, 6, "'\\q' is no escape; write '\\\\' for a backslash, or use single quotes"),
    ("a: [1, 2", 1, 4, "this list is not closed on its line; add a ]"),
    ("a: [1,, 2]", 1, 7, "an empty item; remove the comma"),
    ("a: ['b' 'c']", 1, 9, "expected ',' or ']', found '''"),
    ("a: 'b'# c", 1, 7, "'# c' follows the value; quote the whole text"),
    ("a: - b", 1, 4, "a list can't begin here; put it on lines of its own"),
    ("\ta: 1", 1, 1, "a tab indents this line; indent with spaces"),
    ("a: 1\na: 2", 2, 1, "'a' is given twice; the first is on line 1"),
    (
      "a: 1\n  b", 2, 3,
      "this line is indented further than its neighbours; a text over several lines needs '|' or '>'"
    ),
    ("a: 1\nb", 2, 1, "expected 'key: value', found 'b'"),
    ("  a: 1\nb: 2", 2, 1, "this line is indented differently from its neighbours"),
    ("a: |2\n  b", 1, 1, "a block text begins with '|', '|-', '>' or '>-', found '|2'"),
    ("a: >\n  b\n    c", 3, 3, "a text behind '>' can't have indented lines; use '|'"),
    (
      "a: 1\n---\nb: 2", 2, 1,
      "'---' begins another document or a directive, which are not read; remove the line"
    ),
  ])
  func `what it does not read it refuses with a place`(
    yaml: String, line: Int, column: Int, message: String
  ) {
    #expect(throws: LocatedMessage(line: line, column: column, message: message)) {
      try YAMLReader.value(of: yaml, firstLine: 1)
    }
  }

  @Test func `deep lists are refused`() {
    #expect(throws: LocatedMessage.self) {
      try YAMLReader.value(of: "a: " + String(repeating: "[", count: 100_000), firstLine: 1)
    }
  }
}
