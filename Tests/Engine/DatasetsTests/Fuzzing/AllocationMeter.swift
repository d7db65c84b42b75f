import Glibc
import Synchronization

/// Measures the most memory in use at once during a call, where AddressSanitizer is linked in: its
/// runtime tells of every allocation.
struct AllocationMeter: ~Copyable {
  let isMeasuring: Bool

  init() {
    typealias Install =
      @convention(c) (
        @convention(c) (UnsafeRawPointer?, Int) -> Void, @convention(c) (UnsafeRawPointer?) -> Void
      ) -> Int32
    guard let install = unsafe dlsym(nil, "__sanitizer_install_malloc_and_free_hooks"),
      let size = unsafe dlsym(nil, "__sanitizer_get_allocated_size")
    else {
      isMeasuring = false
      return
    }
    allocatedSize.store(UInt(bitPattern: size), ordering: .relaxed)
    // Before the hooks run, so that they initialise nothing themselves.
    inUse.store(0, ordering: .relaxed)
    mostInUse.store(0, ordering: .relaxed)
    let installed = unsafe unsafeBitCast(install, to: Install.self)(
      { _, size in noteAllocation(size) },
      { pointer in
        let address = allocatedSize.load(ordering: .relaxed)
        guard let pointer = unsafe pointer,
          let function = unsafe UnsafeRawPointer(bitPattern: address)
        else { return }
        typealias Size = @convention(c) (UnsafeRawPointer) -> Int
        inUse.subtract(
          unsafe unsafeBitCast(function, to: Size.self)(pointer), ordering: .relaxed)
      })
    isMeasuring = installed != 0
  }

  /// The bytes that `body` had in use at most, beyond what was in use before; 0 where nothing is
  /// measured.
  func peak(_ body: () -> Void) -> Int {
    let before = inUse.load(ordering: .relaxed)
    mostInUse.store(before, ordering: .relaxed)
    body()
    return isMeasuring ? mostInUse.load(ordering: .relaxed) - before : 0
  }
}

private let inUse = Atomic(0)
private let mostInUse = Atomic(0)
private let allocatedSize = Atomic<UInt>(0)

private func noteAllocation(_ size: Int) {
  let now = inUse.add(size, ordering: .relaxed).newValue
  mostInUse.max(now, ordering: .relaxed)
}
