import Synchronization

/// A value that is made when it is first asked for, and shared by all copies of what holds it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  func callAsFunction(_ make: () -> Value) -> Value {
    made.withLock { kept in
      if let kept { return kept }
      let value = make()
      kept = value
      return value
    }
  }
}
