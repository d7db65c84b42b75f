import Tensors
import Testing

struct TrainingTests {
  @Test func `a small network learns its six images`() {
    let problem = SmallProblem()
    let first = problem.step()
    for _ in 0..<30 { problem.step() }
    #expect(problem.step() < first / 10)
  }

  @Test func `every instruction set and number of threads trains to the same bits`() async {
    // In a process of its own, since the choice of kernels is the process's.
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent]
    ) {
      var results: [KernelChoice: [[UInt32]]] = [:]
      for name in ["avx512", "avx2", "portable"] where KernelChoice.isAvailable(name) {
        for threads in [1, 2] {
          let choice = KernelChoice(instructionSet: name, threads: threads)
          choice.apply()
          let problem = SmallProblem(batch: 96, side: 16)
          for _ in 0..<3 { problem.step() }
          require(Compute.instructionSet == name, "\(choice) did not run")
          results[choice] = problem.parameters.map { $0.value.scalars.map(\.bitPattern) }
          // A thread that wakes late finds the work done; so give it some more steps to join.
          var used = KernelChoice.threadsUsed
          for _ in 0..<500 where used < threads {
            problem.step()
            used = max(used, KernelChoice.threadsUsed)
          }
          require(used == threads, "\(choice) ran on \(used) threads")
        }
      }
      guard let first = results.first else { fatalError("no kernels") }
      for (choice, bits) in results {
        require(bits == first.value, "\(choice) and \(first.key) differ")
      }
    }
    #expect(result.message == "")
  }
}
