import Testing

@testable import Commands

@Suite struct ExitCodeTests {
  @Test(arguments: [
    ([ExitCode.fine, .fine], ExitCode.fine),
    ([.unusable, .cellFailed], .cellFailed),
    ([.cellFailed, .compileError, .limitReached], .compileError),
    ([.limitReached, .unusable], .limitReached),
    ([.compileError, .interrupted], .interrupted),
  ])
  func `several notebooks end with the worst code`(codes: [ExitCode], expected: ExitCode) {
    #expect(ExitCode.worst(of: codes) == expected)
  }
}
