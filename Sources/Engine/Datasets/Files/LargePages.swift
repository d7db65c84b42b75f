import Glibc

/// Asks for large pages behind a large fresh allocation: a fault for each 4 KiB costs as much as
/// reading them.
///
/// Only advice: without it everything works, slower.
func adviseLargePages(_ start: UnsafeMutableRawPointer?, count: Int) {
  let page = 1 << 21
  guard count >= 2 * page, let start = unsafe start else { return }
  let address = UInt(bitPattern: start)
  let first = (address + 4_095) / 4_096 * 4_096
  let end = (address + UInt(count)) / 4_096 * 4_096
  guard end > first, let aligned = unsafe UnsafeMutableRawPointer(bitPattern: first) else { return }
  _ = unsafe madvise(aligned, Int(end - first), MADV_HUGEPAGE)
}
