import Testing

@testable import Reports

@Suite struct SVGMarkupTests {
  private func markup(_ svg: String) throws -> String {
    try SVGMarkup(svg, idPrefix: "d", label: "a \"label\"", width: "10", height: "5").markup.markup
  }

  @Test func `the root gets size, role and label, the rest stays`() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox='0 0 10 5' width="99"><g fill="var(--chart-1)">\
      <text x="1">a &lt; b</text></g></svg>

      """
    #expect(
      try markup(svg) == """
        <svg viewBox="0 0 10 5" width="10" height="5" role="img" aria-label="a &quot;label&quot;">\
        <g fill="var(--chart-1)"><text x="1">a &lt; b</text></g></svg>
        """)
  }

  @Test func `parts keep their names for the script, not as labels that nothing may read out`()
    throws
  {
    #expect(
      try markup("<svg><g aria-label=\"test\"/></svg>").hasSuffix("<g data-label=\"test\"/></svg>"))
  }

  @Test func `ids and what names them become the drawing's, numbered`() throws {
    let svg = """
      <svg><clipPath id="c"><path d="M0 0" id="p"/></clipPath><use href="#p" clip-path="url(#c)"/></svg>
      """
    #expect(
      try markup(svg).hasSuffix(
        """
        <clipPath id="d-0"><path d="M0 0" id="d-1"/></clipPath><use href="#d-1" clip-path="url(#d-0)"/></svg>
        """))
  }

  @Test(arguments: [
    ("", "it is empty"),
    ("<svg>", "<svg> is not closed"),
    ("<svg></svg><script>alert(1)</script>", "<script> has no place in it"),
    ("<svg><script>alert(1)</script></svg>", "<script> has no place in it"),
    ("<svg></svg></div>", "</div> closes nothing"),
    ("<svg><g></svg>", "</svg> closes nothing"),
    ("<svg><foreignObject/></svg>", "<foreignObject> has no place in it"),
    ("<svg><style>*{}</style></svg>", "<style> has no place in it"),
    ("<svg><svg/></svg>", "<svg> has no place in it"),
    ("<svg onload=\"alert(1)\"/>", "'onload' would run code"),
    ("<svg><g ONCLICK='alert(1)'/></svg>", "'ONCLICK' would run code"),
    ("<svg><use href=\"https://example.com/a.svg#b\"/></svg>", "'href' leads out of it"),
    ("<svg><use xlink:href=\"javascript:alert(1)\"/></svg>", "'xlink:href' leads out of it"),
    ("<svg><g fill=\"url(https://example.com)\"/></svg>", "'fill' leads out of it"),
    ("<svg><g style=\"fill:\\75rl(//example.com)\"/></svg>", "'style' leads out of it"),
    ("<svg><g a=\"1\" a=\"2\"/></svg>", "<g> has 'a' twice"),
    ("<svg><g a=1/></svg>", "the value of 'a' has no quotes"),
    ("<svg><g a=\"<b>\"/></svg>", "'<' stands free in it"),
    ("<svg><text>a > b</text></svg>", "'>' stands free in it"),
    (
      "<svg><!-- --!><script>alert(1)</script> --></svg>",
      "it holds something else than shapes and text"
    ),
    ("<svg><![CDATA[<script>]]></svg>", "it holds something else than shapes and text"),
    ("<?xml version=\"1.0\"?><svg/>", "it holds something else than shapes and text"),
    ("text<svg/>", "text stands around it"),
  ])
  func `what is no plain drawing is kept out`(svg: String, reason: String) {
    #expect(throws: SVGError(reason: reason)) { try markup(svg) }
  }
}
