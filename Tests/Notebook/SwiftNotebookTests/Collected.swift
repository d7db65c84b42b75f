import Outputs
import Synchronization

@testable import SwiftNotebook

/// Keeps the events that a runtime sends.
final class Collected: EventSink {
  private let kept = Mutex<[EngineEvent]>([])

  var events: [EngineEvent] { kept.withLock { $0 } }

  func send(_ event: EngineEvent) { kept.withLock { $0.append(event) } }

  func notify(_ event: EngineEvent) { send(event) }
}
