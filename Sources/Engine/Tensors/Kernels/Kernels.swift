import CKernels
import Glibc

/// The C kernels over tensors: every function makes a new detached tensor or changes one in place.
///
/// These files are the only Swift that calls CKernels.
enum Kernels {
  /// Reads `SWIFTNB_ISA` and `SWIFTNB_THREADS` before the first kernel runs.
  static func configure() {
    _ = configuration
  }

  private static let configuration: Void = {
    let name = environment("SWIFTNB_ISA") ?? ""
    require(
      unsafe snb_select_instruction_set(name),
      "SWIFTNB_ISA=\(name): use avx512, avx2 or portable, and one that this processor has")
    guard let text = environment("SWIFTNB_THREADS"), !text.isEmpty else {
      return snb_set_threads(Int32(clamping: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    }
    guard let count = Int32(text), count >= 1 else {
      fatalError("SWIFTNB_THREADS=\(text): use a whole number from 1")
    }
    snb_set_threads(count)
  }()

  private static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static var instructionSet: String {
    guard let name = unsafe snb_instruction_set() else { return "" }
    return unsafe String(cString: name)
  }

  static var threads: Int {
    get { Int(snb_threads()) }
    set { snb_set_threads(Int32(clamping: newValue)) }
  }
}
