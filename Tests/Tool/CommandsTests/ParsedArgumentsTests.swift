import Testing

@testable import Commands

@Suite struct ParsedArgumentsTests {
  private let options = [
    CommandOption("output", letter: "o", value: "DIR", "Where to write."),
    CommandOption("param", letter: "P", value: "NAME=VALUE", repeats: true, "A parameter."),
    CommandOption("quiet", "Say less."),
  ]

  @Test func `values are read in every form`() throws {
    for words in [["-o", "x"], ["-ox"], ["--output", "x"], ["--output=x"]] {
      #expect(try ParsedArguments(words, options: options).value(of: "output") == "x")
    }
  }

  @Test func `options and operands may be mixed`() throws {
    let parsed = try ParsedArguments(
      ["a", "--quiet", "b", "-P", "x=1", "-Py=2", "--", "--quiet"], options: options)
    #expect(parsed.operands == ["a", "b", "--quiet"])
    #expect(parsed.has("quiet"))
    #expect(parsed.allValues(of: "param") == ["x=1", "y=2"])
  }

  @Test(arguments: [
    (["--outptu", "x"], "unknown option --outptu; did you mean --output?"),
    (["--zebra"], "unknown option --zebra"),
    (["-z"], "unknown option -z"),
    (["-o"], "-o needs a value: --output DIR"),
    (["--quiet=yes"], "--quiet=yes: --quiet takes no value ('yes')"),
    (["-o", "a", "-o", "b"], "--output is given twice"),
  ])
  func `a wrong word is named with its remedy`(words: [String], message: String) {
    #expect(throws: UsageError(message)) { try ParsedArguments(words, options: options) }
  }
}
