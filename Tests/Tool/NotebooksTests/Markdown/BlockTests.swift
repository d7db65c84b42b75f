import Testing

@testable import Notebooks

/// Each case is Markdown and the HTML that CommonMark 0.31.2 gives it.
@Suite struct BlockTests {
  @Test(arguments: [
    ("\tcode\n", "<pre><code>code\n</code></pre>\n"),
    ("- a\n\n\tb\n", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    (">\t\tcode\n", "<blockquote>\n<pre><code>  code\n</code></pre>\n</blockquote>\n"),
    ("    a\n\n      b\n\n\nc\n", "<pre><code>a\n\n  b\n</code></pre>\n<p>c</p>\n"),
  ])
  func `tabs and indentation`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }

  @Test(arguments: [
    ("# One\n###### Six\n####### seven\n", "<h1>One</h1>\n<h6>Six</h6>\n<p>####### seven</p>\n"),
    ("#no\n\n#\n", "<p>#no</p>\n<h1></h1>\n"),
    ("## Closed ##  \n## Not#\n", "<h2>Closed</h2>\n<h2>Not#</h2>\n"),
    ("Two\nlines\n===\nSub\n---\n", "<h1>Two\nlines</h1>\n<h2>Sub</h2>\n"),
    ("***\n- - -\n__ _\n", "<hr />\n<hr />\n<hr />\n"),
  ])
  func `headings and breaks`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }

  @Test(arguments: [
    ("```swift extra\nlet a\n```\n", "<pre><code class=\"language-swift\">let a\n</code></pre>\n"),
    ("~~~\n```\n~~~~\n", "<pre><code>```\n</code></pre>\n"),
    ("  ```\n  a\n b\n   c\n  ```\n", "<pre><code>a\nb\n c\n</code></pre>\n"),
    ("```\nopen\n", "<pre><code>open\n</code></pre>\n"),
    ("``` a`b\n", "<p>``` a`b</p>\n"),
    ("> ```\n> a\nb\n", "<blockquote>\n<pre><code>a\n</code></pre>\n</blockquote>\n<p>b</p>\n"),
    ("```\n```\n", "<pre><code></code></pre>\n"),
  ])
  func `fenced code`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }

  @Test(arguments: [
    ("<div>\n*a*\n\n*b*\n</div>\n", "<div>\n*a*\n<p><em>b</em></p>\n</div>\n"),
    ("<!-- a\n\nb -->\nc\n", "<!-- a\n\nb -->\n<p>c</p>\n"),
    ("<script>\n\nx\n</script>\ny\n", "<script>\n\nx\n</script>\n<p>y</p>\n"),
    ("a\n<b>\n", "<p>a\n<b></p>\n"),
    ("<b>\na\n", "<b>\na\n"),
  ])
  func `raw HTML`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }

  @Test(arguments: [
    ("> a\nb\n> c\n", "<blockquote>\n<p>a\nb\nc</p>\n</blockquote>\n"),
    (
      "> a\n\n> b\n",
      "<blockquote>\n<p>a</p>\n</blockquote>\n<blockquote>\n<p>b</p>\n</blockquote>\n"
    ),
    ("> a\n---\n", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr />\n"),
    (
      "> > a\n> b\n",
      "<blockquote>\n<blockquote>\n<p>a\nb</p>\n</blockquote>\n</blockquote>\n"
    ),
  ])
  func `quotes`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }

  @Test(arguments: [
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3) a\n4) b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n+ b\n", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n"),
    ("- a\n  - b\n- c\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n"),
    ("a\n2. b\n", "<p>a\n2. b</p>\n"),
    ("a\n1. b\n", "<p>a</p>\n<ol>\n<li>b</li>\n</ol>\n"),
    ("-\n  a\n-\n", "<ul>\n<li>a</li>\n<li></li>\n</ul>\n"),
    ("1234567890. a\n", "<p>1234567890. a</p>\n"),
  ])
  func `lists`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }

  @Test(arguments: [
    ("[a]: /b 'c'\n\n[a]\n", "<p><a href=\"/b\" title=\"c\">a</a></p>\n"),
    ("[A  b]:\n</u v>\n\n[a b]\n", "<p><a href=\"/u%20v\">a b</a></p>\n"),
    ("[a]: /one\n[a]: /two\n\n[a]\n", "<p><a href=\"/one\">a</a></p>\n"),
    ("[a]: /b 'c' d\n", "<p>[a]: /b 'c' d</p>\n"),
    ("[ß]: /s\n\n[SS]\n", "<p><a href=\"/s\">SS</a></p>\n"),
    ("[a]: /b\n===\n[a]\n", "<p>===\n<a href=\"/b\">a</a></p>\n"),
  ])
  func `link definitions`(markdown: String, html: String) {
    #expect(Markdown.html(of: markdown) == html)
  }
}
