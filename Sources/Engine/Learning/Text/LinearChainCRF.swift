public import Tensors

/// Scores of whole tag sequences: a score for each tag at each place and for each pair of neighbours.
///
/// p(y | x) = exp(Σ emission + Σ transition)/Z; Lafferty, McCallum and Pereira, ICML 2001, equations 1
/// and 2, with Z by the forward recursion, marginals by forward-backward, the best tags by Viterbi's.
public struct LinearChainCRF: Trainable {
  public let tags: Int
  /// The score of tag j after tag i, `[tags, tags]`, at first 0.
  public let transitions: Parameter
  /// The score of the first tag, `[tags]`, at first 0.
  public let start: Parameter
  /// The score of the last tag, `[tags]`, at first 0.
  public let end: Parameter

  /// The parts are called `NAME.transitions`, `NAME.start` and `NAME.end`.
  public init(tags: Int, name: String = "crf") {
    require(tags > 0, "LinearChainCRF \(name): \(tags) tags")
    self.tags = tags
    transitions = Parameter("\(name).transitions", .zeros([tags, tags]))
    start = Parameter("\(name).start", .zeros([tags]))
    end = Parameter("\(name).end", .zeros([tags]))
  }

  /// log Z of emissions `[places, tags]`, a scalar with gradients.
  public func logPartition(_ emissions: Tensor) -> Tensor {
    let places = places(of: emissions)
    var forward = start.tracked + emissions[0]
    for place in 1..<max(1, places) {
      // Rows are the earlier tags.
      let paths = forward.reshaped(to: [tags, 1]) + transitions.tracked
      forward = paths.logSumExp(axis: 0).reshaped(to: [tags]) + emissions[place]
    }
    return (forward + end.tracked).logSumExp(axis: 0).sum()
  }

  /// The score of a sequence of tags, a scalar with gradients.
  public func score(_ emissions: Tensor, _ sequence: [Int]) -> Tensor {
    let places = places(of: emissions)
    require(
      sequence.count == places && sequence.allSatisfy { (0..<tags).contains($0) },
      "LinearChainCRF: the tags \(sequence) for emissions \(emissions.shape)")
    let steps = zip(sequence, sequence.dropFirst()).map { $0 * tags + $1 }
    let cells = sequence.enumerated().map { $0.offset * tags + $0.element }
    let ends =
      start.tracked.rows([sequence[0]]).sum() + end.tracked.rows([sequence[places - 1]]).sum()
    let emitted = emissions.reshaped(to: [places * tags]).rows(cells).sum() + ends
    guard !steps.isEmpty else { return emitted }
    return emitted + transitions.tracked.reshaped(to: [tags * tags]).rows(steps).sum()
  }

  /// −log p of a sequence of tags.
  public func loss(_ emissions: Tensor, _ sequence: [Int]) -> Tensor {
    logPartition(emissions) - score(emissions, sequence)
  }

  /// The probability of each tag at each place, `[places, tags]`, by forward-backward.
  ///
  /// They are the gradient of log Z with respect to the emissions, which is what the backward recursion
  /// computes.
  public func marginals(_ emissions: Tensor) -> Tensor {
    let variable = emissions.detached.variable()
    return logPartition(variable).gradients()[variable] ?? .zeros(emissions.shape)
  }

  /// The sequence of the greatest score, ties to the lower tags from the end; Viterbi's recursion.
  ///
  /// `forbidden` pairs (earlier, later) are never taken.
  public func bestTags(
    _ emissions: Tensor, forbidding forbidden: [(Int, Int)] = []
  ) -> (tags: [Int], score: Float) {
    let places = places(of: emissions)
    let (scores, steps) = (emissions.scalars, transitions.value.scalars)
    let (first, last) = (start.value.scalars, end.value.scalars)
    let banned = Set(forbidden.map { $0.0 * tags + $0.1 })
    var best = (0..<tags).map { first[$0] + scores[$0] }
    var origins: [[Int]] = []
    for place in 1..<max(1, places) {
      var (next, origin) = ([Float](), [Int]())
      for tag in 0..<tags {
        var (choice, greatest) = (0, -Float.infinity)
        for earlier in 0..<tags where !banned.contains(earlier * tags + tag) {
          let value = best[earlier] + steps[earlier * tags + tag]
          if value > greatest { (choice, greatest) = (earlier, value) }
        }
        next.append(greatest + scores[place * tags + tag])
        origin.append(choice)
      }
      best = next
      origins.append(origin)
    }
    let totals = zip(best, last).map { $0 + $1 }
    var tag =
      totals.indices.max { totals[$0] < totals[$1] || totals[$0] == totals[$1] && $0 > $1 } ?? 0
    let score = totals[tag]
    var sequence = [tag]
    for origin in origins.reversed() {
      tag = origin[tag]
      sequence.append(tag)
    }
    return (sequence.reversed(), score)
  }

  private func places(of emissions: Tensor) -> Int {
    require(
      emissions.rank == 2 && emissions.shape[1] == tags && emissions.shape[0] > 0,
      "LinearChainCRF: \(emissions.shape) is not [places, \(tags)]")
    return emissions.shape[0]
  }

  public var parameters: [Parameter] { [transitions, start, end] }
}
