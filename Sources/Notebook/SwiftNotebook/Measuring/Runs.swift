public import Experiments

/// The runs of `experiments`, in their order: from the run store where they are kept, the rest
/// computed side by side and then kept.
///
/// The tool's progress line shows done and total, and what a run is doing. Throws `SweepError` when
/// some runs fail; all others are kept.
public func runs(of experiments: [Experiment]) async throws -> [Run] {
  try await RunLibrary().runs(of: experiments) { news in progress(news) }
}
