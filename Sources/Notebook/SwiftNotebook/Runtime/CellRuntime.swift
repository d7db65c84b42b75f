import Datasets
import Foundation
import Outputs
import Synchronization

/// What the program made from a notebook talks to: it knows the running cell and tells the tool.
public final class CellRuntime: Sendable {
  /// The process's own.
  public static let shared = CellRuntime(
    sink: EventPipe(environment: ProcessInfo.processInfo.environment) ?? SilentSink(),
    parameters: ParameterValues(json: ProcessInfo.processInfo.environment["SWIFTNB_PARAMS"]))

  /// What `params` is filled from.
  public let parameters: ParameterValues
  let sink: any EventSink
  private let place = Mutex(Place())
  private let statement = StatementLine(
    path: ProcessInfo.processInfo.environment["SWIFTNB_LINE"])
  /// Lines by what is measured there: "figure a.b", "claim It holds".
  private let measurements = Mutex<[String: Int]>([:])

  /// The running cell, as far as its outputs depend on it.
  struct Place: Sendable {
    var cell = -1
    /// The line of the statement that runs.
    var line = 0
    var label = "cell"
    var drawings = 0
    var figureWidth: Double?
    var figureHeight: Double?
  }

  init(sink: any EventSink, parameters: ParameterValues = ParameterValues(json: nil)) {
    self.sink = sink
    self.parameters = parameters
  }

  /// Announces that the cell with this index begins.
  public func begin(
    _ cell: Int, line: Int, label: String, figureWidth: Double? = nil, figureHeight: Double? = nil
  ) {
    place.withLock {
      $0 = Place(
        cell: cell, line: line, label: label, figureWidth: figureWidth, figureHeight: figureHeight)
    }
    statement.note(line)
    sink.send(.cellStarted(cell))
  }

  /// Announces that the cell with this index came to its end.
  public func end(_ cell: Int) {
    sink.send(.cellFinished(cell))
  }

  /// Notes the notebook's line of the statement that runs next.
  public func at(_ line: Int) {
    place.withLock { $0.line = line }
    statement.note(line)
  }

  /// Sends the text of the inline expression with this index.
  public func inline(_ index: Int, _ value: some Any) {
    let text = inlineText(of: value, in: self)
    sink.send(value is Measured ? .measuredInline(index, text) : .inline(index, text))
  }

  /// Tells the tool why the running cell can't go on.
  public func threw(_ error: any Error) {
    let line = place.withLock { $0.line }
    let kind: CellFailure.Kind = error is MissingDataSet ? .missingData : .thrown
    sink.send(.failed(CellFailure(kind: kind, message: errorText(of: error), line: line)))
  }

  /// Ends the process because the cell asked for something that can't be.
  func fail(_ message: String, line: Int) -> Never {
    sink.send(.failed(CellFailure(kind: .thrown, message: message, line: line)))
    exit(1)
  }

  /// Notes the line of a figure or claim; the line of an earlier one of that name, if there is one.
  func firstLine(of measurement: String, usedAt line: Int) -> Int? {
    measurements.withLock { lines in
      defer { if lines[measurement] == nil { lines[measurement] = line } }
      return lines[measurement]
    }
  }

  var current: Place { place.withLock { $0 } }

  /// A prefix for the identifiers of the next drawing, unique in the report.
  func nextDrawingName() -> String {
    place.withLock {
      $0.drawings += 1
      return "\($0.label)-\($0.drawings)"
    }
  }
}

/// What the report says of an error that a cell threw.
private func errorText(of error: any Error) -> String {
  if let error = error as? any LocalizedError, let text = error.errorDescription { return text }
  let type = Swift.type(of: error)
  let text = String(describing: error)
  if type is any CustomStringConvertible.Type || text.hasPrefix("\(type)") { return text }
  return "\(type).\(text)"
}
