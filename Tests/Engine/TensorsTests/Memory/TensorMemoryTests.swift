import Tensors
import Testing

/// The pool is one for the process, so that each measurement has a process of its own.
struct TensorMemoryTests {
  /// A buffer holds at least its scalars of four bytes, and at most a fourth more.
  @Test func `the peak is what tensors hold at once, not all that they ever held`() async {
    await #expect(processExitsWith: .success) {
      let before = Tensor.zeros([100_000])
      let (_, byteCount) = TensorMemory.peak {
        for _ in 0..<5 { withExtendedLifetime(Tensor.zeros([1024])) {} }
        withExtendedLifetime((Tensor.zeros([1024]), Tensor.zeros([2048]))) {}
      }
      guard (12_288...15_360).contains(byteCount) else { fatalError("\(byteCount)") }
      withExtendedLifetime(before) {}
    }
  }

  @Test func `a peak within another does not end it, nor does an error`() async {
    await #expect(processExitsWith: .success) {
      let (inner, outer) = TensorMemory.peak {
        withExtendedLifetime(Tensor.zeros([4096])) {}
        _ = try? TensorMemory.peak { () throws -> Int in throw CancellationError() }
        return TensorMemory.peak { withExtendedLifetime(Tensor.zeros([1024])) {} }.byteCount
      }
      guard (4096...5120).contains(inner), (16_384...20_480).contains(outer) else {
        fatalError("\(inner), \(outer)")
      }
    }
  }
}
