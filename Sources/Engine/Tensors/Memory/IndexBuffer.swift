/// Indices in pooled memory, as the kernels read them.
struct IndexBuffer: Sendable {
  let count: Int
  let storage: Storage

  /// Room for indices that a kernel is about to write.
  init(count: Int) {
    self.count = count
    storage = Storage(count: count)
  }

  /// Copies indices, each of which must be at least 0 and below `limit`.
  init(_ indices: [Int], below limit: Int, in operation: StaticString) {
    self.init(count: indices.count)
    unsafe withPointer { pointer in
      for (position, index) in indices.enumerated() {
        require(
          index >= 0 && index < limit && index <= Int(Int32.max),
          "\(operation): index \(index) at position \(position); there are \(limit)")
        unsafe pointer[position] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  /// The indices as integers.
  var array: [Int] {
    unsafe withPointer { pointer in (0..<count).map { unsafe Int(pointer[$0]) } }
  }

  func withPointer<Result>(_ body: (UnsafeMutablePointer<Int32>) -> Result) -> Result {
    unsafe storage.pointer.withMemoryRebound(to: Int32.self, capacity: max(count, 1)) {
      unsafe body($0)
    }
  }
}
