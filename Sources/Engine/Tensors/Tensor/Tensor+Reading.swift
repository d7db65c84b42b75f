extension Tensor {
  /// All scalars in row-major order.
  public var scalars: [Float] {
    unsafe Array(UnsafeBufferPointer(start: storage.pointer, count: count))
  }

  /// The only scalar; traps when there are more or none.
  public var scalar: Float {
    require(count == 1, "scalar: of one element only, not of the shape \(shape)")
    return unsafe storage.pointer.pointee
  }

  /// Lends the scalars, in row-major order, without a copy.
  public func withScalars<Result>(_ body: (Span<Float>) throws -> Result) rethrows -> Result {
    let buffer = unsafe UnsafeBufferPointer(start: storage.pointer, count: count)
    defer { extendLifetime(storage) }
    return try body(unsafe buffer.span)
  }

  /// Lends the scalars to be changed, after a copy if they are shared; the graph is left behind.
  public mutating func withMutableScalars<Result>(
    _ body: (inout MutableSpan<Float>) throws -> Result
  ) rethrows -> Result {
    if isTracked { self = detached }
    makeUnique()
    let buffer = unsafe UnsafeMutableBufferPointer(start: storage.pointer, count: count)
    var span = unsafe buffer.mutableSpan
    defer { extendLifetime(storage) }
    return try body(&span)
  }
}

extension Tensor: CustomStringConvertible {
  /// The shape and the first scalars.
  public var description: String {
    guard rank > 0 || count != 1 else { return "\(scalar)" }
    let shown = withScalars { span in (0..<min(count, 8)).map { "\(span[$0])" } }
    return "\(shape): \(shown.joined(separator: ", "))\(count > 8 ? ", …" : "")"
  }
}
