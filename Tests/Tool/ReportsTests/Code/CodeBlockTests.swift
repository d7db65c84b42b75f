import Testing

@testable import Reports

@Suite struct CodeBlockTests {
  /// The marked parts of a block, each as `class:text`.
  private func marks(_ language: String, _ code: String) -> [String] {
    let markup = CodeBlock(language: language, text: code).markup.markup
      .replacing("&#39;", with: "'")
    return markup.matches(of: /<span class="(.)">([^<]*)<\/span>/).map {
      "\($0.output.1):\($0.output.2)".replacing("&quot;", with: "\"").replacing("&gt;", with: ">")
    }
  }

  @Test(arguments: [
    ("sh", "for f in *.md; do # all", ["k:for", "k:in", "k:do", "c:# all"]),
    ("bash", "sudo apt-get install a-b", ["f:sudo"]),
    (
      "sh", "X=1 run \"$X\" 'a\\' $1 ${Y%.a} $(ls)",
      ["f:run", "s:\"$X\"", "s:'a\\'", "a:$1", "a:${Y%.a}", "f:ls"]
    ),
    ("sh", "cat a#b | grep -n x >&2\nls", ["f:cat", "f:grep", "f:ls"]),
    (
      "json", #"{"a\"b": [1, -2.5e3, "x", true, null]}"#,
      [#"t:"a\"b""#, "n:1", "n:-2.5e3", "s:\"x\"", "k:true", "k:null"]
    ),
    (
      "yaml", "a: 1   # one\nb-c: \"x: y\"\nd: it's 3 of 4\ne: [1, true]",
      ["t:a", "n:1", "c:# one", "t:b-c", "s:\"x: y\"", "t:d", "t:e", "n:1", "k:true"]
    ),
    (
      "yml", "- name: ~\n  text: |\n    key: no\n\n    1\n  url: http://a.b",
      ["t:name", "k:~", "t:text", "t:url"]
    ),
    (
      "python", "@a.b\ndef f(x: int = 0x1F) -> Foo:\n  return f'{x}' + 1e-5 # no",
      ["a:@a.b", "k:def", "f:f", "n:0x1F", "t:Foo", "k:return", "s:f'{x}'", "n:1e-5", "c:# no"]
    ),
    (
      "py", "\"\"\"two\nlines\"\"\"\nx = r'\\'' if None else 'open",
      ["s:\"\"\"two\nlines\"\"\"", "s:r'\\''", "k:if", "k:None", "k:else", "s:'open"]
    ),
  ])
  func `keywords, strings, numbers and comments are marked`(
    language: String, code: String, expected: [String]
  ) {
    #expect(marks(language, code) == expected)
  }

  @Test(arguments: ["sh", "json", "yaml", "python", "swift", "fortran"])
  func `no letter is lost and none is markup`(language: String) {
    let code = "\"a\\\n'b <i> & # é\n$ ${x @y: |\n z\n- \"open \\"
    let markup = CodeBlock(language: language, text: code).markup.markup
    let content = markup.firstMatch(of: /<code[^>]*>((?s).*)\n<\/code>/)?.output.1 ?? ""
    let plain = content.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&")
    #expect(plain == code)
  }
}
