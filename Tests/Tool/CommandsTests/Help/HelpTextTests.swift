import Testing

@testable import Commands

@Suite struct HelpTextTests {
  @Test func `the overview lists every public command and no internal one`() {
    let text = HelpText.overview(of: SwiftNB.commands)
    for command in SwiftNB.commands {
      #expect(text.contains("\n  \(command.name) ") == !command.isInternal)
    }
  }

  @Test func `a page names each option and example`() {
    for command in SwiftNB.commands {
      let page = HelpText.page(of: command)
      for option in command.options { #expect(page.contains(option.usage)) }
      for example in command.examples { #expect(page.contains(example.line)) }
    }
  }
}
