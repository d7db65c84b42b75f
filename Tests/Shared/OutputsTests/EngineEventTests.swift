import Foundation
import Testing

@testable import Outputs

@Suite struct EngineEventTests {
  static let claim = Claim(
    statement: "a \"quoted\" </script> claim", condition: .isWithin(lower: -1, upper: 1),
    estimate: 0.1, lower: -0.2, upper: 0.4, pValue: 0.03, seeds: 3, isExact: false, spec: "36.1",
    line: 7)

  static let events: [EngineEvent] = [
    .cellStarted(0), .display(.text("x\u{1E}\u{0}\n")), .display(.markdown("*a*")),
    .display(.html("<b>")),
    .display(
      .image(ImageOutput(png: Data([0, 255, 1]), width: 3, height: 4, alternativeText: "é"))),
    .display(
      .chart(
        ChartOutput(
          svg: "<svg/>", width: 1, height: 2, alternativeText: "",
          data: TableOutput(columns: [.init(title: "n", isNumeric: true)], rows: [["1"]])))),
    .figure(Figure(name: "a.b-c", value: 0.1 + 0.2, tolerance: .notBelow(by: 0.01), line: 3)),
    .claim(claim), .inline(2, "text"), .progress("epoch 1"),
    .opened(path: "/a b", digest: "00ff"),
    .failed(CellFailure(kind: .trapped, message: "m", line: nil, details: "d")),
    .cellFinished(0), .finished,
  ]

  @Test(arguments: events)
  func `an event crosses the pipe unchanged`(event: EngineEvent) throws {
    let line = try JSONEncoder().encode(event)
    #expect(!line.contains(UInt8(ascii: "\n")))
    #expect(try JSONDecoder().decode(EngineEvent.self, from: line) == event)
  }

  @Test func `the first failure in the notebook's order is the one that counts`() {
    let failure = CellFailure(kind: .thrown, message: "first", line: 1)
    let outputs = NotebookOutputs(
      cells: [
        .init(state: .finished, outputs: [.standardOutput("x")]),
        .init(state: .failed, outputs: [.failure(failure)]),
        .init(
          state: .failed, outputs: [.failure(CellFailure(kind: .killed, message: "", line: 2))]),
      ], inlines: [], opened: [:])
    #expect(outputs.failure == failure)
  }
}
