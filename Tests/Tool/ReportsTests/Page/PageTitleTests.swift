import Notebooks
import Testing

@testable import Reports

@Suite struct PageTitleTests {
  private func title(_ title: String?, _ blocks: [Block]) -> PageTitle {
    var matter = FrontMatter()
    matter.title = title
    return PageTitle(
      of: Notebook(path: "a/b c.swiftmd", source: "", frontMatter: matter, blocks: blocks))
  }

  private func heading(_ level: Int, _ text: String = "h") -> Block {
    .heading(.init(level: level, inlines: [.text(text)], id: text))
  }

  @Test func `the front matter's title goes first`() {
    let found = title("T", [heading(2)])
    #expect(found.inlines == [.text("T")])
    #expect(found.headingShift == 0)
  }

  @Test func `a first-level heading beside it moves down with all others`() {
    #expect(title("T", [heading(1), heading(2)]).headingShift == 1)
  }

  @Test func `without a title the first heading is it`() {
    let found = title(nil, [heading(1, "first"), heading(2)])
    #expect(found.inlines == [.text("first")])
    #expect(found.body == [heading(2)])
    #expect(found.headingShift == 0)
  }

  @Test func `without both it is the file's name`() {
    #expect(title(nil, [heading(2)]).inlines == [.text("b c")])
  }
}
