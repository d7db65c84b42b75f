import Dispatch
import Synchronization
import Tensors

/// Calls `body` once for each index, on as many threads as kernels may use; waits for all.
///
/// Who computes an index is left to chance, so that `body` must not depend on it.
func forEachConcurrently(_ count: Int, _ body: @Sendable (Int) -> Void) {
  let workers = min(Compute.threads, count)
  guard workers > 1 else {
    for index in 0..<count { body(index) }
    return
  }
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while case let index = next.add(1, ordering: .relaxed).oldValue, index < count { body(index) }
  }
}

/// The results for 0..<count in their order, computed on as many threads as kernels may use.
///
/// Throws what the lowest index that fails throws, whatever the number of threads.
func concurrentMap<Value: Sendable>(
  _ count: Int, _ body: @Sendable (Int) throws -> Value
) throws -> [Value] {
  let results = Mutex([Result<Value, any Error>?](repeating: nil, count: count))
  let firstFailure = Atomic(Int.max)
  forEachConcurrently(count) { index in
    // What lies behind a failure is not asked for any more.
    guard index < firstFailure.load(ordering: .relaxed) else { return }
    let result = Result { try body(index) }
    if case .failure = result { firstFailure.min(index, ordering: .relaxed) }
    results.withLock { $0[index] = result }
  }
  return try results.withLock { try $0.compactMap { try $0?.get() } }
}
