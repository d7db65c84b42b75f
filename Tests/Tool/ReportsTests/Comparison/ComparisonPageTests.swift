import Testing

@testable import Reports

@Suite struct ComparisonPageTests {
  private func content(_ accuracy: String, _ path: String, _ row: String) -> PageContent {
    PageContent(
      ofPage: """
        <section aria-labelledby="nb-figures"><dl><div><dt>a</dt><dd title="\(accuracy)">1</dd></div></dl>
        </section>
        <div class="cell" id="c"><figure id="fig-a"><div class="chart"><svg viewBox="0 0 10 5">\
        <defs><clipPath id="d1-0"><path d="\(path)"/></clipPath></defs>\
        <g clip-path="url(#d1-0)"><script>alert(1)</script></g></svg></div></figure>
        <figure id="fig-b"><div class="chart"><svg viewBox="0 0 10 5"><path d="\(path)"/></svg></div>
        </figure>
        <div class="output"><pre>same
        \(row)</pre></div></div>
        """)
  }

  private func page(_ old: PageContent, _ new: PageContent) throws -> String {
    try ComparisonPage(
      old: .init(name: "<old>", content: old), new: .init(name: "new", content: new)
    )
    .html(from: SampleReport.templates)
  }

  @Test func `what changed stands side by side, and nothing of it acts`() throws {
    let page = try page(content("0.5", "M0 0", "&lt;b&gt;x"), content("0.6", "M1 1", "y"))
    #expect(PageChecker(page).problems == [])
    #expect(page.contains("<dd>&lt;old&gt;</dd>"))
    #expect(page.contains("<pre><mark>0.5</mark></pre>"))
    #expect(page.contains("<pre>same\n<mark>&lt;b&gt;x</mark></pre>"))
    #expect(page.contains("<svg viewBox=\"0 0 10 5\" width=\"10\" height=\"5\" role=\"img\""))
    #expect(page.contains("<path d=\"M0 0\">") && page.contains("<path d=\"M1 1\">"))
    #expect(page.contains("This drawing can't be shown: &lt;script&gt; has no place in it."))
    #expect(!page.contains("alert(1)"))
  }

  @Test func `rows of one table stand together`() throws {
    let pages = [["1", "2", "3"], ["1", "9", "8"]].map { values in
      let rows = values.map { "<tr><td>\($0)</td></tr>" }.joined()
      return PageContent(
        ofPage:
          "<div class=\"cell\"><div class=\"table\" id=\"t\"><table>\(rows)</table></div></div>")
    }
    let page = try page(pages[0], pages[1])
    #expect(page.contains("<h3>t</h3>"))
    #expect(page.contains("<pre><mark>row 1: 2</mark>\n<mark>row 2: 3</mark></pre>"))
    #expect(page.contains("<pre><mark>row 1: 9</mark>\n<mark>row 2: 8</mark></pre>"))
  }

  @Test func `equal pages say so`() throws {
    let content = content("0.5", "M0 0", "y")
    let page = try page(content, content)
    #expect(page.contains("Both reports say the same."))
    #expect(!page.contains("<h2"))
  }
}
