import Outputs
import Tensors
import Testing

@testable import SwiftNotebook

/// What comes from a clock is marked wherever it goes.
@Suite struct MeasuredTests {
  private func shown(_ value: some Any) -> [EngineEvent] {
    let sink = Collected()
    CellRuntime(sink: sink).show(value)
    return sink.events
  }

  @Test(arguments: [
    (12.345, "12.3 s"), (0.0123, "12.3 ms"), (0.00045678, "457 µs"), (2.5e-8, "25.0 ns"),
    (1234, "1234 s"), (0, "0.0 ns"),
  ])
  func `a duration has three digits and a unit`(seconds: Double, text: String) {
    #expect(Measured(seconds, in: .seconds).description == text)
  }

  @Test(arguments: [(1.5e9, "1.50 GB"), (2.5e6, "2.50 MB"), (4096, "4.10 kB"), (12, "12.0 bytes")])
  func `memory has three digits and a unit`(bytes: Double, text: String) {
    #expect(Measured(bytes, in: .bytes).description == text)
  }

  @Test func `memory is that of the tensors`() {
    let large = measuredMemory { withExtendedLifetime(Tensor.zeros([1 << 16])) {} }
    #expect(large.unit == .bytes)
    #expect(large.value >= 262_144)
    #expect((large / large).description == "1.00 ×")
  }

  @Test func `two durations give a ratio`() {
    let ratio = Measured(3, in: .seconds) / Measured(2, in: .seconds)
    #expect(ratio.unit == .ratio)
    #expect(ratio.value == 1.5)
    #expect(ratio.description == "1.50 ×")
  }

  @Test func `a clock measures what runs`() async {
    var calls = 0
    let time = measured(repetitions: 3) { calls += 1 }
    #expect(calls == 3)
    #expect(time.value >= 0)
    #expect(time.unit == .seconds)
    let (result, slow) = await measuring { 7 }
    #expect(result == 7)
    #expect(slow.value >= 0)
  }

  @Test func `shown and inline values are marked`() {
    let time = Measured(2, in: .seconds)
    #expect(shown(time) == [.display(.measured(.text("2.00 s")))])
    let sink = Collected()
    let runtime = CellRuntime(sink: sink)
    runtime.inline(3, time)
    runtime.show(measured: "twice as fast")
    #expect(
      sink.events == [
        .measuredInline(3, "2.00 s"), .display(.measured(.text("twice as fast"))),
      ])
  }

  @Test func `a table knows which columns come from a clock`() {
    struct Row {
      var name: String
      var time: Measured
    }
    let table = Table([Row(name: "a", time: Measured(2, in: .seconds))]) {
      Column("method", \.name)
      Column("time", \.time)
    }
    let columns = [
      TableOutput.Column(title: "method", isNumeric: false),
      TableOutput.Column(title: "time", isNumeric: true, isMeasured: true),
    ]
    #expect(
      shown(table) == [.display(.table(TableOutput(columns: columns, rows: [["a", "2.00 s"]])))])
  }

  @Test func `a figure and a claim from a clock are marked`() {
    let sink = Collected()
    let runtime = CellRuntime(sink: sink)
    let time = Measured(2, in: .seconds)
    runtime.record("time", time, tolerance: .relative(0.5), line: 4)
    runtime.claim("fast", exactly: time.value, .isAtMost(3), spec: nil, isMeasured: true, line: 5)
    let marks = sink.events.map { event in
      switch event {
      case .figure(let figure): figure.isMeasured
      case .claim(let claim): claim.isMeasured
      default: false
      }
    }
    #expect(marks == [true, true])
  }

  @Test(arguments: [Figure.Tolerance.exact, .absolute(0), .relative(0), .notAbove(by: -1)])
  func `a clock's figure is refused without a tolerance`(tolerance: Figure.Tolerance) {
    let runtime = CellRuntime(sink: Collected())
    #expect(
      runtime.problem(withMeasured: "time", tolerance)
        == "the figure 'time' is measured on a clock and never the same twice; give it a "
        + "tolerance such as .relative(0.5) or .notAbove(by: 0.1)")
    #expect(runtime.problem(withMeasured: "time", .relative(0.1)) == nil)
  }
}
