import Testing

@testable import Notebooks

@Suite struct AttributeListHTMLTests {
  private func list(
    _ id: String?, _ classes: [String], _ values: [String: String]
  ) -> AttributeList {
    var list = AttributeList()
    (list.id, list.classes, list.values) = (id, classes, values)
    return list
  }

  @Test func `classes join the tag's own, other attributes take the place of its own`() {
    #expect(
      list("a", ["b"], ["title": "c"]).applied(
        to: "<img class=\"d\" title=\"e\" src=\"f\"><b class=\"g\">")
        == "<img id=\"a\" class=\"d b\" title=\"c\" src=\"f\"><b class=\"g\">")
    #expect(list(nil, ["b"], [:]).applied(to: "<p>x</p>") == "<p class=\"b\">x</p>")
    #expect(list("a", [], [:]).applied(to: "no tag") == "no tag")
  }

  @Test func `two keys that are written alike stand once`() {
    #expect(list(nil, [], ["data-key": "1", "key": "2"]).html == " data-key=\"1\"")
  }
}
