import Outputs
import Tensors

/// How long `work` takes: the median of `repetitions` calls.
///
/// What it computes must not depend on how often it is called. Traps with less than one repetition.
@discardableResult
public func measured(
  repetitions: Int = 1, _ work: () throws -> Void
) rethrows -> Measured {
  require(repetitions >= 1, "a time needs at least one repetition, found \(repetitions)")
  var seconds: [Double] = []
  for _ in 0..<repetitions {
    let start = ContinuousClock.now
    try work()
    seconds.append((ContinuousClock.now - start) / .seconds(1))
  }
  return Measured(median(of: seconds), in: .seconds)
}

/// What `work` gives, and how long it took.
public func measuring<Result>(
  _ work: () async throws -> Result
) async rethrows -> (result: Result, time: Measured) {
  let start = ContinuousClock.now
  let result = try await work()
  return (result, Measured((ContinuousClock.now - start) / .seconds(1), in: .seconds))
}

/// Shows a chart, a table or a text that was made from measured numbers.
///
/// The report marks it, and no comparison of bytes looks at it.
public func show(measured value: some Any) {
  CellRuntime.shared.show(measured: value)
}

extension CellRuntime {
  func show(measured value: some Any) {
    guard let display = display(of: value, in: self) else { return }
    sink.send(.display(display.isMeasured ? display : .measured(display)))
  }
}

private func median(of values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
