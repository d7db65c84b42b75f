import Tensors

extension ModelGraph {
  /// New channels from all of `input`: the weight takes it in along `axis` and makes the output along 0.
  fileprivate mutating func product(
    of input: Channels, along axis: Int, with weight: Parameter, _ bias: Parameter?
  ) -> Channels {
    note(.takes, weight, axis: axis, input)
    let output = made(weight.shape[0])
    note(.makes, weight, axis: 0, output)
    if let bias { note(.makes, bias, axis: 0, output) }
    return output
  }
}

extension Dense: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    graph.product(of: input, along: 1, with: weight, bias)
  }

  public func compacted(by cut: ChannelCut) -> Dense {
    Dense(self, weight: cut(weight), bias: bias.map { cut($0) })
  }
}

extension Convolution: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    graph.product(of: input, along: 3, with: weight, bias)
  }

  public func compacted(by cut: ChannelCut) -> Convolution {
    Convolution(self, weight: cut(weight), bias: bias.map { cut($0) })
  }
}

extension BatchNorm: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    graph.note(.carries, scale, axis: 0, input)
    graph.note(.carries, shift, axis: 0, input)
    graph.note(runningMean, input)
    graph.note(runningVariance, input)
    return input
  }

  public func compacted(by cut: ChannelCut) -> BatchNorm { BatchNorm(self, cut) }

  private init(_ other: BatchNorm, _ cut: ChannelCut) {
    (name, momentum, epsilon) = (other.name, other.momentum, other.epsilon)
    rectified = other.rectified
    (scale, shift) = (cut(other.scale), cut(other.shift))
    (runningMean, runningVariance) = (cut(other.runningMean), cut(other.runningVariance))
  }
}

extension ConvolutionNormReLU: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    norm.trace(convolution.trace(input, in: &graph), in: &graph)
  }

  public func compacted(by cut: ChannelCut) -> ConvolutionNormReLU {
    ConvolutionNormReLU(convolution.compacted(by: cut), norm.compacted(by: cut))
  }

  private init(_ convolution: Convolution, _ norm: BatchNorm) {
    (self.convolution, self.norm) = (convolution, norm)
  }
}

extension Sequential: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    layers.reduce(input) { channelTraced($1).trace($0, in: &graph) }
  }

  public func compacted(by cut: ChannelCut) -> Sequential {
    Sequential(layers.map { channelTraced($0).compacted(by: cut) })
  }
}

extension Residual: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    let change = channelTraced(body).trace(input, in: &graph)
    let carried = shortcut.map { channelTraced($0).trace(input, in: &graph) } ?? input
    return graph.summed(carried, change)
  }

  public func compacted(by cut: ChannelCut) -> Residual {
    Residual(
      channelTraced(body).compacted(by: cut),
      shortcut: shortcut.map { channelTraced($0).compacted(by: cut) }, name: name)
  }
}

/// A part as one whose channels can be followed; traps where its type does not say how.
private func channelTraced(_ layer: any Layer) -> any ChannelTraced {
  guard let traced = layer as? any ChannelTraced else {
    fatalError("ModelGraph: \(type(of: layer)) does not say how channels pass through it")
  }
  return traced
}
