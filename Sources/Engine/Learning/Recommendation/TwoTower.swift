public import Tensors

/// Two networks that map queries and items to vectors of unit length, compared by their products.
///
/// Yi et al., RecSys 2019; trained by a softmax over the items of a batch, see `contrastiveLoss`.
public struct TwoTower: Trainable {
  public let queryTower: any Layer
  public let itemTower: any Layer

  /// Both give `[batch, features]` of the same number of features.
  public init(query: any Layer, item: any Layer) {
    queryTower = query
    itemTower = item
  }

  /// `[batch, features]`, rows of length 1.
  public func queries(_ x: Tensor, in pass: inout Pass) -> Tensor {
    queryTower(x, in: &pass).unitRows()
  }

  /// `[batch, features]`, rows of length 1.
  public func items(_ x: Tensor, in pass: inout Pass) -> Tensor {
    itemTower(x, in: &pass).unitRows()
  }

  /// InfoNCE of queries and the items of the same rows.
  ///
  /// With `logFrequencies`, log of how often each item is drawn, the scores are corrected for it: q·k/τ −
  /// log p. Items that equal a row's own are no negatives of it where `identities` say so.
  public func loss(
    _ queries: Tensor, _ items: Tensor, temperature: Float = 0.1,
    logFrequencies: [Float]? = nil, identities: [Int]? = nil, in pass: inout Pass
  ) -> Tensor {
    let (q, k) = (self.queries(queries, in: &pass), self.items(items, in: &pass))
    let count = q.shape[0]
    require(
      q.shape == k.shape && temperature > 0 && logFrequencies?.count ?? count == count
        && identities?.count ?? count == count,
      "TwoTower: queries \(q.shape), items \(k.shape), τ = \(temperature)")
    var scores = q.matmul(k, transposingOther: true) / temperature
    if let logFrequencies { scores = scores - Tensor(logFrequencies) }
    if let identities {
      let hidden = (0..<count * count).map { cell -> Float in
        let (row, column) = (cell / count, cell % count)
        return row != column && identities[row] == identities[column] ? -1e9 : 0
      }
      scores = scores + Tensor(hidden, shape: [count, count])
    }
    return crossEntropy(scores, Array(0..<count))
  }

  public var parameters: [Parameter] { queryTower.parameters + itemTower.parameters }
  public var buffers: [Buffer] { queryTower.buffers + itemTower.buffers }
}
