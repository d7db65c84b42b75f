import Testing

@testable import Execution

/// The runtime's texts are written down from Swift 6.3.1 on Linux, shortened.
@Suite struct CrashReportTests {
  private static let backtrace = """
    *** Program crashed: Illegal instruction at 0x00007fb57736df7f ***

    Thread 1 "oot.default-qos" crashed:

      0                  0x00007fb57736df7f closure #1 in _assertionFailure(_:_:file:line:flags:) + 623 in libswiftCore.so
      1 [ra]             0x00007fb57704750d f(_:) + 8 in n.so at /a/my nb.swiftmd:14:9
      2 [ra]             0x00007fb57704750d __nb_cells@Sendable (_:) + 812 in n.so at /a/my nb.swiftmd:20:1
      3 [async]          0x00007fb5770bcea0 closure #1 in static CellRuntime.main(_:) in libSwiftNotebook.so at /b/Main.swift:23
    """

  @Test func `the first frame in the notebook gives the line`() {
    let report = CrashReport(backtrace: CrashReportTests.backtrace, path: "/a/my nb.swiftmd")
    #expect(report.line == 14)
    #expect(report.reason == "Illegal instruction")
    #expect(report.frames.split(separator: "\n").count == 3)
    #expect(report.frames.hasSuffix("2  cell + 812 in n.so at /a/my nb.swiftmd:20:1"))
  }

  @Test func `an overflow is named by its frame`() {
    let text =
      "  0  0x00007f01 Swift runtime failure: arithmetic overflow in f() at /a/n.swiftmd:3:4"
    #expect(CrashReport(backtrace: text, path: "/a/n.swiftmd").reason == "arithmetic overflow")
  }

  static let texts: [(text: String, printed: String, message: String?)] = [
    (
      "Swift/Array.swift:692: Fatal error: Index out of range\n\n*** Signal 4: Backtracing from 0x7f... done ***\n\n",
      "", "Index out of range"
    ),
    ("half Notebook/a b.swiftmd:3: Fatal error: two\nlines\n", "half ", "two\nlines"),
    ("Fatal error: x", "", "x"),
    ("Notebook/a.swiftmd:3: Fatal error\n", "", "fatalError()"),
    ("only a warning\n", "only a warning\n", nil),
  ]

  @Test(arguments: texts)
  func `the runtime's message is taken off what was printed`(
    text: String, printed: String, message: String?
  ) {
    let separated = CrashReport.separated(text)
    #expect(separated.printed == printed)
    #expect(separated.message == message)
  }
}
