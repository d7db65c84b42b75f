/// What the kernels run on; results are the same bits whatever is chosen.
public enum Compute {
  /// `avx512`, `avx2` or `portable`: the best the processor has, or what `SWIFTNB_ISA` named.
  public static var instructionSet: String {
    Kernels.configure()
    return Kernels.instructionSet
  }

  /// How many threads a kernel may use, the caller's included: `SWIFTNB_THREADS`, else the cores.
  public static var threads: Int {
    get {
      Kernels.configure()
      return Kernels.threads
    }
    set {
      require(newValue >= 1, "Compute.threads: \(newValue) threads; at least 1 is needed")
      Kernels.configure()
      Kernels.threads = newValue
    }
  }

  /// How many buffers tensors have asked of the system so far; constant once a loop is warm.
  public static var systemAllocationCount: Int {
    StoragePool.shared.missCount
  }
}
