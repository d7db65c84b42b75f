import Outputs

/// Where a cell's events go: the tool, or a test that collects them.
protocol EventSink: Sendable {
  /// Sends what belongs at its place between what the cell prints.
  func send(_ event: EngineEvent)
  /// Sends news that are not part of the report, in no order with what the cell prints.
  func notify(_ event: EngineEvent)
}

/// Takes events to nowhere: a program that uses the library without the tool.
struct SilentSink: EventSink {
  func send(_ event: EngineEvent) {}
  func notify(_ event: EngineEvent) {}
}
