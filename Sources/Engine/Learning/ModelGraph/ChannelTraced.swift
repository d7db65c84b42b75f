/// A layer that says how channels pass through it, and that can be made smaller.
///
///     let graph = ModelGraph(of: model, inputs: 3)
///     let small = model.compacted(by: graph.cut(removing: graph.channelsWithoutEffect))
public protocol ChannelTraced: Layer {
  /// Notes the layer's tensors in the graph; the channels of its output.
  func trace(_ input: ModelGraph.Channels, in graph: inout ModelGraph) -> ModelGraph.Channels
  /// The same layer with new tensors, those that a cut leaves.
  func compacted(by cut: ChannelCut) -> Self
}

/// Layers without parameters whose channels stay apart.
extension ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels { input }

  public func compacted(by cut: ChannelCut) -> Self { self }
}

extension MaxPool: ChannelTraced {}
extension AveragePool: ChannelTraced {}
extension GlobalAveragePool: ChannelTraced {}
extension Flatten: ChannelTraced {}
extension Dropout: ChannelTraced {}
extension ReLU: ChannelTraced {}
extension GELU: ChannelTraced {}

extension Activation: ChannelTraced {
  public func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    switch self {
    case .relu, .gelu, .silu, .tanh: break
    case .sigmoid, .softplus: graph.markZerosLost(input)
    }
    return input
  }
}
