import Tensors

extension MLP: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    let last = hidden.reduce(input) {
      activation.trace($1.trace($0, in: &graph), in: &graph)
    }
    return head.trace(last, in: &graph)
  }

  public func compacted(by cut: ChannelCut) -> MLP {
    MLP(hidden.map { $0.compacted(by: cut) }, head.compacted(by: cut), activation)
  }

  private init(_ hidden: [Dense], _ head: Dense, _ activation: Activation) {
    (self.hidden, self.head, self.activation) = (hidden, head, activation)
  }
}

extension ResidualBlock: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    let change = second.trace(first.trace(input, in: &graph), in: &graph)
    if let shortcut { return graph.summed(shortcut.trace(input, in: &graph), change) }
    guard graph.count(of: input) < outputs else { return graph.summed(input, change) }
    // Zeros are appended by place, so that neither side may lose a channel.
    graph.markFixed(input)
    graph.markFixed(change)
    return change
  }

  public func compacted(by cut: ChannelCut) -> ResidualBlock { ResidualBlock(self, cut) }

  private init(_ other: ResidualBlock, _ cut: ChannelCut) {
    first = other.first.compacted(by: cut)
    second = other.second.compacted(by: cut)
    shortcut = other.shortcut?.compacted(by: cut)
    (stride, outputs) = (other.stride, second.convolution.weight.shape[0])
  }
}

extension ResNet: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    let last = blocks.reduce(stem.trace(input, in: &graph)) { $1.trace($0, in: &graph) }
    return head.trace(last, in: &graph)
  }

  public func compacted(by cut: ChannelCut) -> ResNet { ResNet(self, cut) }

  private init(_ other: ResNet, _ cut: ChannelCut) {
    stem = other.stem.compacted(by: cut)
    blocks = other.blocks.map { $0.compacted(by: cut) }
    head = other.head.compacted(by: cut)
  }
}
