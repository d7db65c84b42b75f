import Testing

@testable import Notebooks

/// Each case is Markdown and its HTML, with all that a notebook's prose may use.
@Suite struct PandocTests {
  @Test(arguments: [
    ("[a *b*]{.c key=v}", "<p><span class=\"c\" data-key=\"v\">a <em>b</em></span></p>"),
    ("*a*{#x}", "<p><em id=\"x\">a</em></p>"),
    ("![a](b){width=50%}", "<p><img width=\"50%\" src=\"b\" alt=\"a\" /></p>"),
    ("`<b>`{=html} `x`{=latex}", "<p><b> </p>"),
    ("H~2~O ~~gone~~ x^2^", "<p>H<sub>2</sub>O <del>gone</del> x<sup>2</sup></p>"),
    ("x^2 and y^2, ~10 to a~b", "<p>x^2 and y^2, ~10 to a~b</p>"),
    ("{.a}\n***", "<hr class=\"a\" />"),
    ("{.a}\n\nb", "<p>{.a}</p>\n<p>b</p>"),
    ("a {x} {}", "<p>a {x} {}</p>"),
    ("a\n: b\n: c", "<dl>\n<dt>a</dt>\n<dd>b\n</dd>\n<dd>c\n</dd>\n</dl>"),
    ("[a](b){onclick=c}", "<p><a data-onclick=\"c\" href=\"b\">a</a></p>"),
  ])
  func `constructs of Pandoc`(markdown: String, html: String) {
    let found = Markdown.html(of: markdown, extensions: .notebook)
    #expect(NormalizedHTML.text(found) == NormalizedHTML.text(html))
  }

  @Test(arguments: [
    ("[@a]", CitationGroup(items: [.init(key: "a")])),
    (
      "[see @a, p. 3; -@b:c]",
      CitationGroup(items: [
        .init(key: "a", prefix: "see", suffix: ", p. 3"), .init(key: "b:c", isYearOnly: true),
      ])
    ),
  ])
  func `citations`(markdown: String, group: CitationGroup) {
    #expect(Markdown.blocks(of: markdown) == [.paragraph([.citation(group)])])
  }

  @Test(arguments: ["[a@b]", "[@a](b)", "[@]", "a @b", "[a; @b]"])
  func `what is no citation`(markdown: String) {
    guard case .paragraph(let inlines) = Markdown.blocks(of: markdown).first else { return }
    #expect(!inlines.contains { if case .citation = $0 { true } else { false } })
  }
}
