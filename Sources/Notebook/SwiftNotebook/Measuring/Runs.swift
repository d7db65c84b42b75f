public import Experiments

/// The runs of `experiments`, in their order: from the run store where they are kept, the rest
/// computed side by side and then kept.
///
/// The tool's progress line shows done and total, and what a run is doing. Throws `SweepError` when
/// some runs fail; all others are kept. Interrupted, each run that is under way leaves a checkpoint, from
/// which the next render goes on.
public func runs(of experiments: [Experiment]) async throws -> [Run] {
  try await Termination.cancelling {
    try await RunLibrary().runs(of: experiments) { news in progress(news) }
  }
}
