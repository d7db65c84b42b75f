public import Tensors

/// The multiply-adds of one forward pass, layer by layer.
public struct CostLedger: Hashable, Sendable, Codable {
  /// In the order of the first call; calls of one name are added.
  public let rows: [LayerCost]

  public init(rows: [LayerCost]) {
    self.rows = rows
  }

  /// Counts what the layers do in an evaluation pass, run once for this purpose.
  ///
  /// What an `attentionBackend` set by `forward` does is its own to count.
  public init(of forward: (inout Pass) -> Void) {
    var names: [String] = []
    var costs: [String: LayerCost] = [:]
    var pass = Pass.evaluation
    pass.costRecorder = { cost in
      if costs[cost.name] == nil { names.append(cost.name) }
      let sum = costs[cost.name] ?? LayerCost(name: cost.name, dense: 0, sparse: 0)
      costs[cost.name] = LayerCost(
        name: cost.name, dense: sum.dense + cost.dense, sparse: sum.sparse + cost.sparse)
    }
    forward(&pass)
    rows = names.compactMap { costs[$0] }
  }

  /// Counts what a layer does to an input of this shape.
  public init(of layer: some Layer, input: Shape) {
    self.init { pass in _ = layer(.zeros(input), in: &pass) }
  }

  /// All multiply-adds, as if no weight were 0.
  public var dense: Int { rows.reduce(0) { $0 + $1.dense } }
  /// All multiply-adds with what is not 0.
  public var sparse: Int { rows.reduce(0) { $0 + $1.sparse } }
}
