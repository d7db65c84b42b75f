/// Measures phases that follow each other.
struct Stopwatch {
  var phases: [NotebookRender.Phase] = []
  private var start = ContinuousClock.now

  /// Ends the phase that began with the watch, the last phase, or the last restart.
  mutating func ends(_ name: String) {
    let now = ContinuousClock.now
    phases.append((name, (now - start) / .seconds(1)))
    start = now
  }

  /// Begins the next phase now.
  mutating func restart() {
    start = .now
  }
}
