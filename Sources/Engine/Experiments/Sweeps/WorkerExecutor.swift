import Dispatch

/// Runs trainings on threads of their own.
///
/// A training computes for minutes without giving its thread back; on the shared pool, which has no
/// more threads than the machine has cores, it would keep everything else from going on.
final class WorkerExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "swiftnb.runs", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
