import Glibc
import Tensors
import Testing

/// The environment is read before the first kernel; each test sets it in a process of its own.
struct EnvironmentTests {
  @Test func `an unknown instruction set stops the program`() async {
    let name = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      unsafe setenv("SWIFTNB_ISA", "mmx", 1)
      _ = Tensor.zeros([1])
    }
    #expect(name.message.contains("SWIFTNB_ISA=mmx: use avx512, avx2 or portable"))
  }

  @Test func `a number of threads that is none stops the program`() async {
    let count = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      unsafe setenv("SWIFTNB_THREADS", "many", 1)
      _ = Tensor.zeros([1])
    }
    #expect(count.message.contains("SWIFTNB_THREADS=many: use a whole number from 1"))
    await #expect(processExitsWith: .failure) { Compute.threads = 0 }
  }

  @Test func `what the environment names is used`() async {
    await #expect(processExitsWith: .success) {
      unsafe setenv("SWIFTNB_ISA", "portable", 1)
      unsafe setenv("SWIFTNB_THREADS", "3", 1)
      guard Compute.instructionSet == "portable" && Compute.threads == 3 else {
        fatalError("\(Compute.instructionSet) on \(Compute.threads) threads")
      }
    }
  }
}
