import Numerics
import Tensors

/// t-SNE: points in the plane whose near neighbours are those of the rows, by the exact gradient.
///
/// Van der Maaten and Hinton, JMLR 9 (2008), algorithm 1 with the gains of its section 3.4;
/// exaggeration 12 for the first 250 steps and momentum 0.5, then 0.8, as in scikit-learn. O(n²) a
/// step: for up to a few thousand rows.
public struct NeighbourEmbedding: Sendable {
  /// About how many neighbours each row has.
  public var perplexity = 30.0
  public var steps = 1_000
  public var exaggeration = 12.0
  public var exaggeratedSteps = 250
  /// The step length; nil takes max(n / exaggeration / 4, 50).
  public var rate: Double?

  public init() {}

  /// Moves the points from a start `[n, 2]`, such as 1e-4 of the first principal components.
  public func embedded(_ table: FeatureTable, from start: FeatureTable) -> FeatureTable {
    require(
      start.rows == table.rows && table.rows > 1,
      "NeighbourEmbedding: \(start.rows) points for \(table.rows) rows")
    let affinities = Affinities(of: table, perplexity: perplexity)
    let rate = rate ?? max(Double(table.rows) / exaggeration / 4, 50)
    var points = start
    var velocity = [Double](repeating: 0, count: points.scalars.count)
    var gains = [Double](repeating: 1, count: points.scalars.count)
    for step in 0..<steps {
      let isEarly = step < exaggeratedSteps
      if step == exaggeratedSteps {
        // The second phase starts afresh, as scikit-learn's does.
        for index in gains.indices { (gains[index], velocity[index]) = (1, 0) }
      }
      let gradient = affinities.gradient(at: points, exaggeration: isEarly ? exaggeration : 1)
      for index in gradient.indices {
        let isTurning = velocity[index] * gradient[index] < 0
        gains[index] = max(0.01, isTurning ? gains[index] + 0.2 : gains[index] * 0.8)
        velocity[index] =
          (isEarly ? 0.5 : 0.8) * velocity[index] - rate * gains[index] * gradient[index]
        points.scalars[index] += velocity[index]
      }
    }
    return points
  }

  /// KL(P ‖ Q) of the rows' affinities and the points': what the steps make small.
  public func divergence(_ table: FeatureTable, _ points: FeatureTable) -> Double {
    Affinities(of: table, perplexity: perplexity).divergence(at: points)
  }
}
