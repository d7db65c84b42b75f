extension Tensor {
  /// The elementwise sum, repeating axes of extent 1.
  ///
  /// d(a + b) = da + db.
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    let (first, second) = (a.shape, b.shape)
    return Kernels.binary(.add, a, b)
      .recorded(.joining(a, { $0.summed(to: first) }, b, { $0.summed(to: second) }))
  }

  /// The elementwise difference, repeating axes of extent 1.
  ///
  /// d(a - b) = da - db.
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    let (first, second) = (a.shape, b.shape)
    return Kernels.binary(.subtract, a, b)
      .recorded(.joining(a, { $0.summed(to: first) }, b, { (-$0).summed(to: second) }))
  }

  /// The elementwise product, repeating axes of extent 1.
  ///
  /// d(ab) = b·da + a·db.
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    let (x, y) = (a.detached, b.detached)
    return Kernels.binary(.multiply, x, y)
      .recorded(
        .joining(a, { ($0 * y).summed(to: x.shape) }, b, { ($0 * x).summed(to: y.shape) }))
  }

  /// The elementwise quotient, repeating axes of extent 1.
  ///
  /// d(a/b) = da/b - (a/b)/b·db.
  public static func / (a: Tensor, b: Tensor) -> Tensor {
    let (shape, y) = (a.shape, b.detached)
    let quotient = Kernels.binary(.divide, a, y)
    return quotient.recorded(
      .joining(
        a, { ($0 / y).summed(to: shape) }, b, { -($0 * quotient / y).summed(to: y.shape) }))
  }

  public static prefix func - (a: Tensor) -> Tensor {
    Kernels.unary(.negate, a).recorded(.joining(a) { -$0 })
  }
}

extension Tensor {
  public static func + (a: Tensor, b: Float) -> Tensor {
    Kernels.binary(.add, a, b).recorded(.joining(a) { $0 })
  }

  public static func + (a: Float, b: Tensor) -> Tensor { b + a }

  public static func - (a: Tensor, b: Float) -> Tensor {
    Kernels.binary(.subtract, a, b).recorded(.joining(a) { $0 })
  }

  public static func - (a: Float, b: Tensor) -> Tensor {
    Kernels.binary(.subtract, a, b).recorded(.joining(b) { -$0 })
  }

  public static func * (a: Tensor, b: Float) -> Tensor {
    Kernels.scale(a, by: b).recorded(.joining(a) { $0 * b })
  }

  public static func * (a: Float, b: Tensor) -> Tensor { b * a }

  public static func / (a: Tensor, b: Float) -> Tensor {
    Kernels.binary(.divide, a, b).recorded(.joining(a) { $0 / b })
  }

  /// d(a/b) = -(a/b)/b·db.
  public static func / (a: Float, b: Tensor) -> Tensor {
    let y = b.detached
    let quotient = Kernels.binary(.divide, a, y)
    return quotient.recorded(.joining(b) { -($0 * quotient / y) })
  }
}
