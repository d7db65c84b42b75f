import Testing

@testable import Reports

@Suite struct TemplateTests {
  private func filled(_ source: String, _ values: [String: TemplateValue]) throws -> String {
    try Template(parsing: source, file: "a.html").filled(with: values) { file, line, _ in
      "[\(file) at \(line)]"
    }
  }

  @Test func `text is escaped and markup is not`() throws {
    let values: [String: TemplateValue] = ["a": .text("<b>"), "b": .markup("<b>")]
    #expect(try filled("{{a}} {{ b }}", values) == "&lt;b&gt; <b>")
  }

  @Test func `a section shows when its value is there, its twin when it is not`() throws {
    let source = "{{#a}}yes {{a}}{{/a}}{{^a}}no{{/a}}"
    #expect(try filled(source, ["a": .text("x")]) == "yes x")
    #expect(try filled(source, ["a": .text("")]) == "no")
    #expect(try filled("{{#f}}on{{/f}}{{^f}}off{{/f}}", ["f": .flag(false)]) == "off")
  }

  @Test func `a list repeats its section, with its own names before the outer ones`() throws {
    let values: [String: TemplateValue] = [
      "rows": .list([["x": .text("1")], ["x": .text("2"), "y": .text("own")]]), "y": .text("outer"),
    ]
    #expect(try filled("{{#rows}}{{x}}{{y}};{{/rows}}", values) == "1outer;2own;")
    #expect(try filled("{{#rows}}x{{/rows}}{{^rows}}none{{/rows}}", ["rows": .list([])]) == "none")
  }

  @Test func `a section's tag that stands alone takes its line with it`() throws {
    let source = "a\n  {{#b}}\nb\n  {{/b}}\nc\n"
    #expect(try filled(source, ["b": .flag(true)]) == "a\nb\nc\n")
    #expect(try filled("{{! a remark }}\nx {{#b}}y{{/b}}\n", ["b": .flag(true)]) == "x y\n")
  }

  @Test func `other files come in by name, and the line is counted over all of it`() throws {
    #expect(
      try filled("a\n\n{{#b}}\n{{> c.css}}\n{{/b}}\n", ["b": .flag(true)])
        == "a\n\n[c.css at 4]\n")
  }

  @Test(arguments: [
    ("a\n{{b", "a.html:2: this tag is not closed; end it with }}"),
    ("a\n{{#b}}", "a.html:2: the section 'b' is not closed; end it with {{/b}}"),
    ("{{/b}}", "a.html:1: no section is open here that {{/b}} could end"),
    ("{{#b}}\n{{/c}}", "a.html:2: {{/c}} ends nothing: the open section is 'b' of line 1"),
    ("{{ }}", "a.html:1: '{{ }}' is no tag; a name has letters, digits, hyphens, dots"),
    ("{{b|c}}", "a.html:1: '{{b|c}}' is no tag; a name has letters, digits, hyphens, dots"),
    ("\n{{c}}", "a.html:2: nothing is named 'c' here; there are b, list"),
    ("{{list}}", "a.html:1: 'list' has no text of its own; open a section with {{#list}}"),
  ])
  func `a mistake names file, line and remedy`(source: String, message: String) {
    let error = #expect(throws: TemplateError.self) {
      try filled(source, ["b": .text("x"), "list": .list([])])
    }
    #expect(error?.description == message)
  }
}
