extension Tensor {
  /// Takes the scalars in row-major order; traps when there are not as many as the shape has.
  public init(_ scalars: [Float], shape: Shape) {
    require(
      scalars.count == shape.count, "Tensor: \(scalars.count) scalars for the shape \(shape)")
    self.init(unset: shape)
    unsafe scalars.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe storage.pointer.update(from: base, count: source.count)
    }
  }

  /// A tensor without axes.
  public init(_ scalar: Float) {
    self.init(unset: [])
    unsafe storage.pointer.pointee = scalar
  }

  /// A vector.
  public init(_ scalars: [Float]) {
    self.init(scalars, shape: [scalars.count])
  }

  public static func zeros(_ shape: Shape) -> Tensor { full(shape, value: 0) }

  public static func zeros(like other: Tensor) -> Tensor { full(other.shape, value: 0) }

  public static func ones(_ shape: Shape) -> Tensor { full(shape, value: 1) }

  /// The same value everywhere.
  public static func full(_ shape: Shape, value: Float) -> Tensor { Kernels.fill(shape, value) }

  /// [labels, classes] with a one in each label's column; traps on labels out of range.
  public static func oneHot(_ labels: [Int], classes: Int) -> Tensor {
    let result = zeros([labels.count, classes])
    for (row, label) in labels.enumerated() {
      require(
        label >= 0 && label < classes, "oneHot: label \(label) of row \(row); \(classes) classes")
      unsafe result.storage.pointer[row * classes + label] = 1
    }
    return result
  }
}
