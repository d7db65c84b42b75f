import Testing

@testable import Commands

@Suite struct ChromiumTests {
  @Test func `a missing browser is named with its remedy`() {
    let error = #expect(throws: InputError.self) {
      try Chromium(environment: ["PATH": "/nowhere:/proc"])
    }
    #expect(error?.description.contains("install it (Debian: apt install chromium)") == true)
  }
}
