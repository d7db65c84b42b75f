/// What went wrong in single runs of a sweep; all others were finished and kept.
public struct SweepError: Error, CustomStringConvertible {
  /// The experiments that failed, with their errors, in the sweep's order.
  public let failures: [(experiment: Experiment, error: any Error)]
  /// How many runs the sweep has.
  public let total: Int

  /// Names each failed experiment by what sets it apart, its error, and the whole of it.
  public var description: String {
    let lines = failures.map { experiment, error in
      "  \(experiment.summary): \(error)"
        + ((try? "\n    \(experiment.canonicalText)") ?? "")
    }
    let kept = total - failures.count
    return "\(failures.count) of \(total) runs failed (the other \(kept) are kept):\n"
      + lines.joined(separator: "\n")
  }
}
