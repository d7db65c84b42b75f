import Learning
import Tensors

/// Two convolutions side by side, their channels concatenated, and one convolution over both.
struct BranchedModel: ChannelTraced {
  var left: Convolution
  var right: Convolution
  var joint: Convolution

  func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    let branches = [left(x, in: &pass).relu(), right(x, in: &pass).relu()]
    return joint(.concatenating(branches, axis: 3), in: &pass)
  }

  var parameters: [Parameter] { left.parameters + right.parameters + joint.parameters }

  var buffers: [Buffer] { [] }

  func trace(
    _ input: ModelGraph.Channels, in graph: inout ModelGraph
  ) -> ModelGraph.Channels {
    let channels = graph.concatenated(
      left.trace(input, in: &graph), right.trace(input, in: &graph))
    return joint.trace(channels, in: &graph)
  }

  func compacted(by cut: ChannelCut) -> BranchedModel {
    BranchedModel(
      left: left.compacted(by: cut), right: right.compacted(by: cut),
      joint: joint.compacted(by: cut))
  }
}
