import CKernels
import Tensors

/// An instruction set and a number of threads for a whole process.
struct KernelChoice: Hashable {
  let instructionSet: String
  let threads: Int

  static func isAvailable(_ name: String) -> Bool {
    unsafe snb_has_instruction_set(name)
  }

  func apply() {
    Compute.threads = threads
    require(unsafe snb_select_instruction_set(instructionSet), "no \(instructionSet)")
    _ = snb_threads_used()
  }

  /// The most threads that ran one kernel since this was asked for.
  static var threadsUsed: Int {
    Int(snb_threads_used())
  }
}
