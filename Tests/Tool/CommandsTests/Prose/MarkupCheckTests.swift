import Testing

@testable import Commands

@Suite struct MarkupCheckTests {
  @Test(arguments: [
    "", "text &amp; more &#39; and &#x27;", "<p>a<br>b</p>", "<p class=\"a b\">c <em>d</em></p>",
    "<input type=\"checkbox\" disabled><hr>", "<math><mi>x</mi></math>", "<path d=\"M0 0\"/>",
  ])
  func `well-formed fragments pass`(fragment: String) {
    #expect(MarkupCheck(fragment).problem == nil)
  }

  @Test(arguments: [
    ("<p>a", "'p' is not closed"), ("a</p>", "'p' ends what"),
    ("<p><em>a</p></em>", "'p' ends what"),
    ("a < b", "begins no tag"), ("a & b", "begins no reference"), ("&#;", "numeric reference"),
    ("<a href=x>b</a>", "value of 'href'"), ("<a href=\"x>b</a>", "value of 'href'"),
    ("<a b=\"1\" b=\"2\">c</a>", "'b' stands twice"), ("<a b=\"1\"c=\"2\">d</a>", "tag of 'a'"),
    ("a > b", "a '>' outside"), ("<p", "tag of 'p'"),
  ])
  func `what is not well-formed is named`(fragment: String, problem: String) {
    #expect(MarkupCheck(fragment).problem?.contains(problem) == true)
  }
}
