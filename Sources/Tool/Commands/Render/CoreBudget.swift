import Foundation

/// How many notebooks run at once and how many threads each may use: together never more than the
/// cores, or than `SWIFTNB_THREADS` where it is set.
struct CoreBudget: Equatable {
  let jobs: Int
  /// For the kernels of each notebook.
  let threads: Int

  /// `asked` is what `--jobs` says; without it as many as there are cores.
  init(
    notebooks: Int, jobs asked: Int? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    cores: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    let budget = max(1, environment["SWIFTNB_THREADS"].flatMap { Int($0) } ?? cores)
    jobs = max(1, min(asked ?? budget, notebooks, budget))
    threads = max(1, budget / jobs)
  }
}
