import CKernels

extension Compute {
  /// The instruction sets that this processor has kernels for, the fastest first.
  public static var availableInstructionSets: [String] {
    ["avx512", "avx2", "portable"].filter { unsafe snb_has_instruction_set($0) }
  }

  /// The most threads that took part in one kernel since this was last asked.
  ///
  /// A thread that wakes late finds the work done, so a short stretch may show fewer than allowed.
  public static func takeThreadsUsed() -> Int { Int(snb_threads_used()) }
}
