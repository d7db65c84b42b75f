import Foundation
import Outputs
import Synchronization

private let lastProgress = Mutex<ContinuousClock.Instant?>(nil)

/// Says what long work is doing now; the tool shows it in place of what was said before.
///
/// At most ten a second reach the tool, so that a training loop may call it at every step.
public func progress(_ text: @autoclosure () -> String) {
  let isDue = lastProgress.withLock { last in
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(100) { return false }
    last = now
    return true
  }
  if isDue { CellRuntime.shared.sink.notify(.progress(text())) }
}
