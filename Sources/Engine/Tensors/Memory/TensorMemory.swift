/// How much memory tensors hold.
public enum TensorMemory {
  /// What `work` gives, and the most bytes that tensors held at once while it ran, beyond those held
  /// before.
  ///
  /// Buffers that wait in the pool for the next tensor don't count, nor does a kernel's scratch. What
  /// other tasks allocate meanwhile counts as well.
  public static func peak<Result>(
    during work: () throws -> Result
  ) rethrows -> (result: Result, byteCount: Int) {
    let (used, earlierPeak) = StoragePool.shared.beginPeak()
    let result: Result
    do {
      result = try work()
    } catch {
      _ = StoragePool.shared.endPeak(after: earlierPeak)
      throw error
    }
    return (result, StoragePool.shared.endPeak(after: earlierPeak) - used)
  }
}
