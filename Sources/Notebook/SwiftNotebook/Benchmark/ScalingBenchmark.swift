import Foundation
import Learning
import Tensors

/// The time of a training step against its arithmetic, along each axis of a model's size.
enum ScalingBenchmark {
  /// One size of a model: what a step computes and how long it takes.
  private struct Row {
    let value: Int
    let operations: Double
    let milliseconds: Double
  }

  /// Prints a table for each axis, of a convolutional network and of a language model, whose name
  /// holds the wanted part.
  ///
  /// A time is the least of its steps, since what else the machine does only adds to it. "by
  /// arithmetic" is the time by that of the row before, over the same quotient of the operations:
  /// more than 1 where time grows faster than arithmetic.
  static func run(only: String, isShort: Bool) -> Int32 {
    print("| model, axis | value | GFLOP | ms | GFLOP/s | by arithmetic |")
    print("| --- | --- | --- | --- | --- | --- |")
    for axis in ScalableModel.allAxes where only.isEmpty || axis.name.contains(only) {
      var before: Row?
      for value in axis.values {
        let step = axis.step(value)
        let row = Row(
          value: value, operations: step.operations,
          milliseconds: Benchmark.times(of: step.body, within: isShort ? 0.05 : 0.5)[0])
        print(line(row, after: before, named: axis.name))
        before = row
      }
    }
    return 0
  }

  private static func line(_ row: Row, after before: Row?, named name: String) -> String {
    let speed = row.operations / row.milliseconds / 1e6
    let growth = before.map {
      row.milliseconds / $0.milliseconds / (row.operations / $0.operations)
    }
    return String(
      format: "| %@ | %d | %.3f | %.2f | %.0f | %@ |", name, row.value, row.operations / 1e9,
      row.milliseconds, speed, growth.map { String(format: "%.2f", $0) } ?? "")
  }
}
