import Testing

@testable import Notebooks

/// Each case is Markdown and its blocks.
@Suite struct QuartoTests {
  @Test(arguments: [
    ("$a+b$ $5 and $6, $ 7 $", [Inline.mathematics("a+b"), .text(" $5 and $6, $ 7 $")]),
    ("$\\text{$x$}$ \\$y$", [.mathematics("\\text{$x$}"), .text(" $y$")]),
    ("a $$b$$", [.text("a "), .displayedMathematics("b")]),
    (
      "see @fig-a. @sec-b: x@fig-c",
      [
        .text("see "), .reference("fig-a"), .text(". "), .reference("sec-b"), .text(": x@fig-c"),
      ]
    ),
  ])
  func `mathematics and references`(markdown: String, inlines: [Inline]) {
    #expect(Markdown.blocks(of: markdown) == [.paragraph(inlines)])
  }

  @Test(arguments: [
    ("$$\na\n- b\n$$ {#eq-x}\n", [Block.mathematics("a\n- b", label: "eq-x")]),
    ("$$a$$\n", [.mathematics("a", label: nil)]),
    (
      "a\n$$\nb\n$$\nc",
      [
        .paragraph([.text("a")]), .mathematics("b", label: nil), .paragraph([.text("c")]),
      ]
    ),
    ("$$ open\n\nb\n", [.paragraph([.text("$$ open")]), .paragraph([.text("b")])]),
  ])
  func `displayed mathematics`(markdown: String, blocks: [Block]) {
    #expect(Markdown.blocks(of: markdown) == blocks)
  }

  @Test(arguments: [
    ("> [!NOTE]\n> a\n", Block.Callout(kind: .note, blocks: [.paragraph([.text("a")])])),
    (
      "> [!tip] Do *this*\n",
      Block.Callout(kind: .tip, title: [.text("Do "), .emphasis([.text("this")])], blocks: [])
    ),
    (
      "::: {.callout-warning}\n## Title\na\n:::\n",
      Block.Callout(
        kind: .warning, title: [.text("Title")], blocks: [.paragraph([.text("a")])])
    ),
    (
      "::: {.callout-caution title=\"Mind\"}\na\n:::\n",
      Block.Callout(kind: .caution, title: [.text("Mind")], blocks: [.paragraph([.text("a")])])
    ),
    (
      "::: {.callout-note collapse=\"true\"}\na\n:::\n",
      Block.Callout(kind: .note, blocks: [.paragraph([.text("a")])], isCollapsed: true)
    ),
    ("::: callout-important\n:::\n", Block.Callout(kind: .important, blocks: [])),
  ])
  func `callouts`(markdown: String, callout: Block.Callout) {
    #expect(Markdown.blocks(of: markdown) == [.callout(callout)])
  }

  @Test func `a quote with another mark is a quote`() {
    #expect(
      Markdown.blocks(of: "> [!HINT]\n> a") == [
        .quote([.paragraph([.text("[!HINT]"), .softBreak, .text("a")])])
      ])
  }

  @Test func `divisions nest and close the innermost that their fence fits`() {
    let markdown = ":::: {.a #b}\n::: c\nd\n:::\ne\n::::\nf"
    #expect(
      Markdown.blocks(of: markdown) == [
        .division(
          AttributeList(id: "b", classes: ["a"]),
          [
            .division(AttributeList(id: nil, classes: ["c"]), [.paragraph([.text("d")])]),
            .paragraph([.text("e")]),
          ]),
        .paragraph([.text("f")]),
      ])
  }

  @Test func `a fence of code hides the fence of a division`() {
    #expect(
      Markdown.blocks(of: "::: a\n```\n:::\n```\n:::") == [
        .division(AttributeList(id: nil, classes: ["a"]), [.code(language: nil, text: ":::\n")])
      ])
  }

  @Test func `a tabset has a tab for each heading of the first level in it`() {
    let markdown = "::: {.panel-tabset}\n## A\na\n\n### Inner\n\n## B\n:::"
    #expect(
      Markdown.blocks(of: markdown) == [
        .tabset([
          Block.Tab(
            title: [.text("A")],
            blocks: [
              .paragraph([.text("a")]),
              .heading(Block.Heading(level: 3, inlines: [.text("Inner")], id: "inner")),
            ]),
          Block.Tab(title: [.text("B")], blocks: []),
        ])
      ])
  }

  @Test func `a table takes its caption from the line below`() throws {
    for gap in ["", "\n"] {
      let blocks = Markdown.blocks(of: "|a|\n|-|\n|b|\n\(gap): Some *words* {#tbl-x}\n")
      #expect(
        blocks == [
          .table(
            Block.Table(
              alignments: [nil], header: [[.text("a")]], rows: [[[.text("b")]]],
              caption: [.text("Some "), .emphasis([.text("words")])], label: "tbl-x"))
        ])
    }
  }

  @Test(arguments: [
    ("# A *b* `c`!", "a-b-c"), ("# 2. Größe, v1.0", "größe-v1.0"), ("# 12", "section"),
    ("# A {#x .unnumbered}", "x"), ("A\n===", "a"), ("# a-b_c", "a-b_c"),
  ])
  func `a heading's anchor`(markdown: String, id: String) {
    guard case .heading(let heading) = Markdown.blocks(of: markdown).first else {
      Issue.record("no heading")
      return
    }
    #expect(heading.id == id)
  }

  @Test func `anchors are unique, also beside those that the document gives`() {
    let ids = Markdown.blocks(of: "# A\n# A\n# A\n# B {#a-1}").map { block in
      if case .heading(let heading) = block { heading.id } else { "" }
    }
    #expect(ids == ["a", "a-2", "a-3", "a-1"])
  }
}
