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
    await #expect(processExitsWith: .success) {
      var results: [KernelChoice: [[UInt32]]] = [:]
      for name in ["avx512", "avx2", "portable"] where KernelChoice.isAvailable(name) {
        for threads in [1, 2] {
          let choice = KernelChoice(instructionSet: name, threads: threads)
          choice.apply()
          let problem = SmallProblem(batch: 96, side: 16)
          for _ in 0..<3 { problem.step() }
          guard Compute.instructionSet == name else { fatalError("\(choice) did not run") }
          guard KernelChoice.threadsUsed == threads else {
            fatalError("\(choice) ran on \(KernelChoice.threadsUsed) threads")
          }
          results[choice] = problem.parameters.map { $0.value.scalars.map(\.bitPattern) }
        }
      }
      guard let first = results.first else { fatalError("no kernels") }
      for (choice, bits) in results where bits != first.value {
        fatalError("\(choice) and \(first.key) differ")
      }
    }
  }
}
