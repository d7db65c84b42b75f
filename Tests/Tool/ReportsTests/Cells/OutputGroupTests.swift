import Notebooks
import Outputs
import Testing

@testable import Reports

@Suite struct OutputGroupTests {
  private let chart = Display.chart(SampleChart.curves())
  private let image = Display.image(SampleChart.face)
  private let text = Display.text("t")

  private func groups(
    _ outputs: [CellOutput], _ set: (inout CellOptions) -> Void = { _ in }
  ) -> [OutputGroup] {
    var options = CellOptions()
    set(&options)
    return OutputGroup.groups(of: outputs, options: options)
  }

  @Test func `printed text joins its neighbours of the same stream`() {
    let outputs: [CellOutput] = [
      .standardOutput("a"), .standardOutput("b"), .standardError("c"), .standardOutput("d"),
    ]
    #expect(
      groups(outputs) == [.text(.output, "ab"), .text(.error, "c"), .text(.output, "d")])
  }

  @Test func `two shown texts stay apart`() {
    #expect(groups([.display(text), .display(text)]) == [.display(text), .display(text)])
  }

  @Test func `options hide outputs, but never a failure`() {
    let failure = CellFailure(kind: .thrown, message: "m", line: nil)
    let outputs: [CellOutput] = [
      .standardOutput("a"), .standardError("b"), .display(text), .failure(failure),
    ]
    #expect(groups(outputs) { $0.output = false } == [.failure(failure)])
    #expect(groups(outputs) { $0.include = false } == [.failure(failure)])
    #expect(
      groups(outputs) { $0.warning = false }
        == [.text(.output, "a"), .display(text), .failure(failure)])
  }

  @Test func `a labelled cell's drawings are one figure where the first stood`() {
    let outputs: [CellOutput] = [
      .standardOutput("a"), .display(chart), .standardOutput("b"), .display(image),
    ]
    #expect(
      groups(outputs) { $0.label = "fig-x" }
        == [.text(.output, "a"), .drawing([chart, image]), .text(.output, "b")])
    #expect(
      groups(outputs)
        == [.text(.output, "a"), .drawing([chart]), .text(.output, "b"), .drawing([image])])
  }

  @Test func `a labelled cell without drawings makes a figure of what it shows`() {
    #expect(groups([.display(text)]) { $0.label = "fig-x" } == [.drawing([text])])
    #expect(groups([.standardOutput("a")]) { $0.label = "fig-x" } == [.text(.output, "a")])
  }

  @Test func `columns put neighbouring displays side by side`() {
    let outputs: [CellOutput] = [
      .display(text), .display(chart), .standardOutput("a"), .display(image),
    ]
    #expect(
      groups(outputs) { $0.layoutColumns = 2 }
        == [.grid([text, chart]), .text(.output, "a"), .grid([image])])
  }
}
