import Testing

@testable import Reports

@Suite struct LinkTests {
  @Test(arguments: [
    "https://a.org", "HTTP://a.org", "mailto:a@b.org", "#part", "other.html?q=a:b", "/a:b", "",
  ])
  func `ordinary addresses are safe`(address: String) {
    #expect(Link.isSafe(address))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,<script>", "file:///etc/passwd",
    "blob:x",
  ])
  func `what could run code is not`(address: String) {
    #expect(!Link.isSafe(address))
  }

  @Test func `addresses with a scheme ask a network`() {
    #expect(Link.isRemote("https://a.org/b.png"))
    #expect(Link.isRemote("//a.org/b.png"))
    #expect(!Link.isRemote("b.png"))
    #expect(!Link.isRemote("data:image/png;base64,AA=="))
  }

  @Test func `what a URL can't hold is escaped once`() {
    #expect(Link.encoded("a b\"<é>%20&#x") == "a%20b%22%3C%C3%A9%3E%20&#x")
  }
}
