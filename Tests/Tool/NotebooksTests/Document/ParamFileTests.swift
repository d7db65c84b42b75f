import Testing

@testable import Notebooks

@Suite struct ParamFileTests {
  @Test func `values of all kinds are read as the command line gives them`() throws {
    let file = try ParamFile("a: 1\nb: 0.5\nc: true\nd: yes\ne: \"1\"\n", path: "p.yml")
    #expect(file.settings.map(\.name) == ["a", "b", "c", "d", "e"])
    #expect(file.settings.map(\.text) == ["1", "0.5", "true", "yes", "1"])
  }

  @Test(arguments: [
    ("- 1", "p.yml:1:1: a file of params is 'name: value' lines, found a list"),
    (
      "a: 1\nb: [2]",
      "p.yml:2:1: the param 'b' must be true or false, a number or text, found a list"
    ),
  ])
  func `what is no param names its place`(text: String, message: String) {
    #expect(throws: NotebookError.self) { try ParamFile(text, path: "p.yml") }
    do { _ = try ParamFile(text, path: "p.yml") } catch { #expect("\(error)" == message) }
  }
}
