import Synchronization

/// Keeps the buffers of freed tensors for the next ones, so that a training step after the first few
/// asks nothing of the system.
final class StoragePool: Sendable {
  static let shared = StoragePool()

  /// Idle buffers beyond this are given back to the system.
  private static let greatestIdleByteCount = 4 << 30

  @safe
  private struct Block: @unchecked Sendable {  // owned by whoever holds it: the pool or a Storage
    let pointer: UnsafeMutablePointer<Float>
  }

  private struct State {
    var idle = [[Block]](repeating: [], count: SizeClass.count)
    var idleByteCount = 0
    var missCount = 0
    /// What tensors hold now, and the most that they held since it was last set back.
    var usedByteCount = 0
    var peakByteCount = 0

    mutating func use(_ byteCount: Int) {
      usedByteCount += byteCount
      peakByteCount = max(peakByteCount, usedByteCount)
    }
  }

  private let state = Mutex(State())

  private init() {
    Kernels.configure()
  }

  /// How often a buffer had to be asked of the system.
  var missCount: Int {
    state.withLock { $0.missCount }
  }

  func take(_ sizeClass: SizeClass) -> UnsafeMutablePointer<Float> {
    let block = state.withLock { state -> Block? in
      state.use(sizeClass.byteCount)
      guard let block = state.idle[sizeClass.index].popLast() else {
        state.missCount += 1
        return nil
      }
      state.idleByteCount -= sizeClass.byteCount
      return block
    }
    if let block { return unsafe block.pointer }
    return unsafe UnsafeMutableRawPointer.allocate(byteCount: sizeClass.byteCount, alignment: 64)
      .bindMemory(to: Float.self, capacity: sizeClass.byteCount / 4)
  }

  func give(_ pointer: UnsafeMutablePointer<Float>, _ sizeClass: SizeClass) {
    let block = unsafe Block(pointer: pointer)
    let isKept = state.withLock { state in
      state.usedByteCount -= sizeClass.byteCount
      guard state.idleByteCount + sizeClass.byteCount <= Self.greatestIdleByteCount else {
        return false
      }
      state.idle[sizeClass.index].append(block)
      state.idleByteCount += sizeClass.byteCount
      return true
    }
    if !isKept { unsafe UnsafeMutableRawPointer(pointer).deallocate() }
  }

  /// Begins a peak at what is used now; gives that, and the peak so far.
  func beginPeak() -> (used: Int, earlierPeak: Int) {
    state.withLock { state in
      let earlier = state.peakByteCount
      state.peakByteCount = state.usedByteCount
      return (state.usedByteCount, earlier)
    }
  }

  /// The peak since it was begun; the earlier one goes on with it.
  func endPeak(after earlierPeak: Int) -> Int {
    state.withLock { state in
      let peak = state.peakByteCount
      state.peakByteCount = max(peak, earlierPeak)
      return peak
    }
  }
}
