import Foundation
import Outputs

/// Sorts what the cell process sends into the notebook's cells.
struct OutputCollector {
  private(set) var outputs: NotebookOutputs
  /// The cell that runs or ran last; -1 before the first.
  private(set) var current = -1
  /// When the running cell began.
  private(set) var cellStart = ContinuousClock.now
  /// Whether any cell began.
  private(set) var hasBegun = false
  /// Whether the program came to its end.
  private(set) var isFinished = false
  private var textBytes = 0
  private var displayBytes = 0
  private var dropped = 0
  private let limits: OutputLimits
  private let evaluated: [Bool]

  init(evaluated: [Bool], inlines: Int, limits: OutputLimits) {
    outputs = NotebookOutputs(
      cells: evaluated.map { .init(state: $0 ? .notReached : .notEvaluated, outputs: []) },
      inlines: Array(repeating: nil, count: inlines), opened: [:])
    self.evaluated = evaluated
    self.limits = limits
  }

  /// Takes one item in its order; returns what the user may want to know of it.
  mutating func take(_ item: EventMerger.Item) -> ExecutionProgress? {
    switch item {
    case .output(let bytes): append(bytes, as: CellOutput.standardOutput)
    case .errors(let bytes): append(bytes, as: CellOutput.standardError)
    case .dropped(let count): dropped += count
    case .event(let event): return take(event)
    }
    return nil
  }

  private mutating func take(_ event: EngineEvent) -> ExecutionProgress? {
    switch event {
    case .cellStarted(let cell):
      noteDropped()
      (current, cellStart, hasBegun) = (cell, .now, true)
      (textBytes, displayBytes) = (0, 0)
      outputs.cells[cell].state = .finished
      return .cellStarted(cell)
    case .cellFinished(let cell):
      return .cellFinished(cell)
    case .display(let display):
      displayBytes += display.size
      if displayBytes > limits.displays {
        dropped += display.size
      } else {
        append(.display(display))
      }
    case .figure(let figure): append(.figure(figure))
    case .claim(let claim): append(.claim(claim))
    case .inline(let index, let text):
      hasBegun = true
      outputs.inlines[index] = text
    case .measuredInline(let index, let text):
      hasBegun = true
      outputs.inlines[index] = text
      outputs.measuredInlines.insert(index)
    case .progress(let text): return .progress(text)
    case .opened(let path, let digest):
      let earlier = outputs.opened[path] ?? digest
      outputs.opened[path] = earlier == digest ? digest : NotebookOutputs.changing
    case .looked(let path, let found):
      // What the notebook itself made since is not what its result began with.
      if outputs.looked[path] == nil { outputs.looked[path] = found }
    case .failed(let failure): fail(failure)
    case .finished:
      hasBegun = true
      isFinished = true
    }
    return nil
  }

  /// Marks the running cell as failed; before the first cell, the first that runs.
  mutating func fail(_ failure: CellFailure) {
    hasBegun = true
    noteDropped()
    let cell = current >= 0 ? current : evaluated.firstIndex(of: true)
    guard let cell else { return }
    outputs.cells[cell].state = .failed
    outputs.cells[cell].outputs.append(.failure(failure))
  }

  /// Whether the running cell has failed already.
  var hasFailed: Bool { current >= 0 && outputs.cells[current].state == .failed }

  /// Takes the running cell's standard error and leaves `text` in its place.
  mutating func replaceErrors(_ change: (String) -> String) {
    guard current >= 0 else { return }
    var cell = outputs.cells[current]
    guard let last = cell.outputs.lastIndex(where: { $0.errorText != nil }),
      let text = cell.outputs[last].errorText
    else { return }
    let rest = change(text)
    if rest.isEmpty {
      cell.outputs.remove(at: last)
    } else {
      cell.outputs[last] = .standardError(rest)
    }
    outputs.cells[current] = cell
  }

  /// Says in the cell how much was left out.
  mutating func noteDropped() {
    guard dropped > 0, current >= 0 else { return }
    outputs.cells[current].outputs.append(
      .standardError("[swiftnb: \(dropped) bytes of output over the limit are left out]\n"))
    dropped = 0
  }

  private mutating func append(_ bytes: [UInt8], as output: (String) -> CellOutput) {
    let room = max(0, limits.text - textBytes)
    textBytes += bytes.count
    dropped += max(0, bytes.count - room)
    guard room > 0 else { return }
    let text = String(decoding: bytes.prefix(room), as: UTF8.self)
    append(output(text))
  }

  private mutating func append(_ output: CellOutput) {
    let cell = current >= 0 ? current : evaluated.firstIndex(of: true)
    guard let cell else { return }
    switch (outputs.cells[cell].outputs.last, output) {
    case (.standardOutput(let before), .standardOutput(let text)):
      outputs.cells[cell].outputs.removeLast()
      outputs.cells[cell].outputs.append(.standardOutput(before + text))
    case (.standardError(let before), .standardError(let text)):
      outputs.cells[cell].outputs.removeLast()
      outputs.cells[cell].outputs.append(.standardError(before + text))
    default:
      outputs.cells[cell].outputs.append(output)
    }
  }
}

/// How many bytes a cell may print and show.
struct OutputLimits: Equatable, Sendable {
  /// Standard output and standard error together.
  var text = 10_000_000
  var displays = 200_000_000
}

extension CellOutput {
  fileprivate var errorText: String? {
    if case .standardError(let text) = self { text } else { nil }
  }
}

extension Display {
  fileprivate var size: Int {
    switch content {
    case .text(let text), .markdown(let text), .html(let text): text.utf8.count
    case .image(let image): image.png.count
    case .chart(let chart): chart.svg.utf8.count
    case .table(let table): table.rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } }
    case .measured: 0
    }
  }
}
