public import Tensors

/// Layers in a row, each given the output of the one before.
public struct Sequential: Layer {
  public let layers: [any Layer]

  public init(_ layers: [any Layer]) {
    self.layers = layers
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    var output = x
    for layer in layers { output = layer(output, in: &pass) }
    return output
  }

  public var parameters: [Parameter] { layers.flatMap(\.parameters) }
  public var buffers: [Buffer] { layers.flatMap(\.buffers) }
}

/// A body beside a shortcut, added: y = body(x) + shortcut(x), the identity where there is none.
///
/// He et al., *Deep Residual Learning*, CVPR 2016, arXiv:1512.03385, equations 1 and 2.
public struct Residual: Layer {
  public let name: String
  public let body: any Layer
  public let shortcut: (any Layer)?

  public init(_ body: any Layer, shortcut: (any Layer)? = nil, name: String = "residual") {
    self.name = name
    self.body = body
    self.shortcut = shortcut
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let change = body(x, in: &pass)
    let carried = shortcut?(x, in: &pass) ?? x
    require(
      change.shape == carried.shape,
      "Residual \(name): the body gives \(change.shape), the shortcut \(carried.shape)")
    return pass.observed(change + carried, as: name)
  }

  public var parameters: [Parameter] { body.parameters + (shortcut?.parameters ?? []) }
  public var buffers: [Buffer] { body.buffers + (shortcut?.buffers ?? []) }
}
