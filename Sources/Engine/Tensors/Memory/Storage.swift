/// The scalars of one or more tensors: a pooled buffer that begins at a multiple of 64 bytes.
///
/// Sharing across threads is safe because a buffer is written only while one tensor alone owns it:
/// by the operation that makes it, or after `isKnownUniquelyReferenced` said so.
@safe
final class Storage: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Float>
  private let sizeClass: SizeClass

  /// Room for `count` scalars whose values are not set yet.
  init(count: Int) {
    sizeClass = SizeClass(holding: count)
    unsafe pointer = StoragePool.shared.take(sizeClass)
  }

  deinit {
    unsafe StoragePool.shared.give(pointer, sizeClass)
  }
}
