import CKernels
import Synchronization
import Testing

/// Kernels share their instruction set and threads in the process: one test at a time sets them.
private let variants = Mutex(())

/// The instruction sets that this machine has; "emulated" needs no fused multiply-add.
let instructionSets: [String] = ["avx512", "avx2", "portable", "emulated"].filter {
  (name: String) in unsafe snb_has_instruction_set(name)
}

/// Runs a kernel on each instruction set, with one thread and with two, and checks the bits.
///
/// All must give the same, which are returned. `run` gets an output that holds `initial`.
func outcome(
  _ initial: [Float], sourceLocation: SourceLocation = #_sourceLocation,
  _ run: (Samples) -> Void
) -> [Float] {
  variants.withLock { _ in
    defer {
      _ = snb_select_instruction_set(nil)
      snb_set_threads(2)
    }
    var first: [Float]?
    for name in instructionSets {
      #expect(unsafe snb_select_instruction_set(name), sourceLocation: sourceLocation)
      for threads in [1, 2] {
        snb_set_threads(Int32(threads))
        let output = Samples(initial)
        run(output)
        let values = output.values
        let isSame = first.map { bits($0) == bits(values) } ?? true
        #expect(isSame, "\(name), \(threads) threads", sourceLocation: sourceLocation)
        #expect(output.guardsAreWhole, "\(name) wrote outside", sourceLocation: sourceLocation)
        first = first ?? values
      }
    }
    return first ?? []
  }
}

/// The same for an output that the kernel writes in full.
func outcome(
  count: Int, sourceLocation: SourceLocation = #_sourceLocation, _ run: (Samples) -> Void
) -> [Float] {
  outcome([Float](repeating: 99, count: count), sourceLocation: sourceLocation, run)
}

/// Runs the body while no other test changes the instruction set or the threads.
func alone<Result>(_ body: () -> Result) -> Result {
  variants.withLock { _ in
    defer {
      _ = snb_select_instruction_set(nil)
      snb_set_threads(2)
    }
    return body()
  }
}

/// Bit patterns; all NaN count as one, since their payload is no result.
func bits(_ values: [Float]) -> [UInt32] {
  values.map { $0.isNaN ? Float.nan.bitPattern : $0.bitPattern }
}

/// The greatest distance, as a share of the greatest expected magnitude (at least 1e-3).
func distance(_ values: [Float], _ expected: [Double]) -> Double {
  let scale = expected.reduce(1e-3) { max($0, abs($1)) }
  return zip(values, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) } / scale
}
