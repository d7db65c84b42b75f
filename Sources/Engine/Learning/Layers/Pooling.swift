public import Tensors

/// The greatest value of each size × size window of `[batch, height, width, channels]`.
///
/// Windows do not overlap; rest rows and columns are dropped.
public struct MaxPool: Layer {
  public let size: Int

  public init(_ size: Int = 2) {
    require(size > 0, "MaxPool: the size must be positive, not \(size)")
    self.size = size
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    pass.observed(x.maxPooled(size: size), as: "maxPool")
  }

  public var parameters: [Parameter] { [] }
}

/// The mean of each size × size window of `[batch, height, width, channels]`.
public struct AveragePool: Layer {
  public let size: Int

  public init(_ size: Int = 2) {
    require(size > 0, "AveragePool: the size must be positive, not \(size)")
    self.size = size
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    pass.observed(x.averagePooled(size: size), as: "averagePool")
  }

  public var parameters: [Parameter] { [] }
}

/// The mean over all positions: `[batch, height, width, channels]` to `[batch, channels]`.
public struct GlobalAveragePool: Layer {
  public init() {}

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    pass.observed(x.meanOverPositions(), as: "globalAveragePool")
  }

  public var parameters: [Parameter] { [] }
}

/// Joins all axes but the first: `[batch, ...]` to `[batch, features]`.
public struct Flatten: Layer {
  public init() {}

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    require(x.rank >= 1, "Flatten: a batch is needed, not a scalar")
    let features = x.shape.extents.dropFirst().reduce(1, *)
    return pass.observed(x.reshaped(to: [x.shape[0], features]), as: "flatten")
  }

  public var parameters: [Parameter] { [] }
}
