public import Numerics
public import Tensors

/// A layer of a graph attention network: each node takes a mean of its sources whose weights both ends
/// decide.
///
/// e = leaky(a_s · W x_source + a_t · W x_target), softmax over the edges into a node, heads side by
/// side or averaged; Veličković et al., *GAT*, ICLR 2018, arXiv:1710.10903, equations 1 to 6. An
/// observer gets the weights, `[edges, heads]`, as `NAME.weights`.
public struct GraphAttention: Trainable {
  public let name: String
  public let heads: Int
  public let linear: Dense
  /// a_s, `[heads, features]`.
  public let sourceScore: Parameter
  /// a_t, `[heads, features]`.
  public let targetScore: Parameter
  public let bias: Parameter
  public let averagesHeads: Bool
  private let activation: LeakyReLU

  /// A layer of `outputs` features a head.
  ///
  /// The parts are called `NAME.linear`, `NAME.sourceScore`, `NAME.targetScore` and `NAME.bias`.
  public init(
    _ inputs: Int, _ outputs: Int, heads: Int = 1, averagesHeads: Bool = false,
    slope: Float = 0.2, name: String = "graph", using generator: inout SeededGenerator
  ) {
    require(heads > 0, "GraphAttention \(name): \(heads) heads")
    self.name = name
    self.heads = heads
    self.averagesHeads = averagesHeads
    activation = LeakyReLU(slope)
    linear = Dense(inputs, heads * outputs, bias: false, name: "\(name).linear", using: &generator)
    let draw = Initialization.uniformFanIn
    sourceScore = Parameter(
      "\(name).sourceScore",
      draw.weight([heads, outputs], fanIn: outputs, fanOut: 1, using: &generator))
    targetScore = Parameter(
      "\(name).targetScore",
      draw.weight([heads, outputs], fanIn: outputs, fanOut: 1, using: &generator))
    bias = Parameter("\(name).bias", .zeros([averagesHeads ? outputs : heads * outputs]))
  }

  /// The new features of each node, `[nodes, heads · out]` or `[nodes, out]`; weights of edges play no
  /// part.
  public func callAsFunction(
    _ x: Tensor, over edges: WeightedEdges, in pass: inout Pass
  ) -> Tensor {
    require(
      x.rank == 2 && x.shape[0] == edges.nodes,
      "GraphAttention \(name): \(x.shape) is not [\(edges.nodes), features]")
    let features = sourceScore.value.shape[1]
    let mapped = linear(x, in: &pass).reshaped(to: [edges.nodes, heads, features])
    let bySource = (mapped * sourceScore.tracked).sum(axes: [2]).rows(edges.sources)
    let byTarget = (mapped * targetScore.tracked).sum(axes: [2]).rows(edges.targets)
    let scores = activation(bySource + byTarget, in: &pass)
    let weights = pass.observed(
      scores.segmentSoftmax(edges.targets, count: edges.nodes), as: "\(name).weights")
    let flow = mapped.rows(edges.sources) * weights.reshaped(to: [edges.sources.count, heads, 1])
    let sums = flow.segmentSum(edges.targets, count: edges.nodes)
    let output =
      averagesHeads
      ? sums.mean(axes: [1]) : sums.reshaped(to: [edges.nodes, heads * features])
    // A score of each node as source and as target, then one product for each edge.
    pass.recordProducts(
      (2 * edges.nodes + edges.sources.count) * heads * features, as: name)
    return pass.observed(output + bias.tracked, as: name)
  }

  public var parameters: [Parameter] {
    linear.parameters + [sourceScore, targetScore, bias]
  }
}
