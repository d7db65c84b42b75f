public import Digests
public import Numerics
import Tensors

/// Which items each user chose, in the order of choice: implicit feedback.
public struct Interactions: Hashable, Sendable {
  public let itemCount: Int
  /// For each user different items, the first chosen first.
  public let items: [[Int]]
  public let fingerprint: Digest
  /// How they were made, where they are not real.
  public let synthesis: Synthesis?

  /// Traps for items out of range.
  public init(
    itemCount: Int, items: [[Int]], fingerprint: Digest, synthesis: Synthesis? = nil
  ) {
    for (user, chosen) in items.enumerated() {
      require(
        chosen.allSatisfy { (0..<itemCount).contains($0) },
        "Interactions: an item of user \(user) out of 0..<\(itemCount)")
    }
    self.itemCount = itemCount
    self.items = items
    self.fingerprint = fingerprint
    self.synthesis = synthesis
  }

  /// How many users chose each item.
  public var popularity: [Int] {
    items.joined().reduce(into: [Int](repeating: 0, count: itemCount)) { $0[$1] += 1 }
  }

  /// The last item of each user held out, for who has two or more; the others to learn from.
  public func leavingLastOut() -> (training: [[Int]], held: [Int?]) {
    (
      items.map { $0.count > 1 ? Array($0.dropLast()) : $0 },
      items.map { $0.count > 1 ? $0.last : nil }
    )
  }
}

/// Synthetic choices by taste and popularity.
///
/// User u and item i have vectors p_u, q_i of `factors` standard normal numbers. The user's next
/// item is i, not chosen before, with a probability that goes as
/// (i + 1)^-`popularity` · exp(`taste` · p_u·q_i/√factors): the Plackett-Luce model, drawn by ranking
/// logits plus Gumbel noise. Without taste the first items follow Zipf's law with that exponent.
public struct TasteModel: Hashable, Sendable, Codable {
  public var users = 200
  public var items = 100
  public var factors = 8
  public var perUser = 12
  public var popularity = 1.0
  public var taste = 2.0

  public init() {}

  /// Draws all users' choices, each from a stream of the user's number.
  public func interactions(using generator: SeededGenerator) -> Interactions {
    require(
      users >= 0 && factors >= 1 && perUser >= 0 && perUser <= items, "TasteModel: \(self)")
    let synthesis = Synthesis(
      kind: "choices by taste and popularity",
      settings: "\(users) users choose \(perUser) of \(items) items, taste \(taste) in \(factors) "
        + "factors, popularity \(popularity)")
    var draws = generator.stream("taste model")
    let places = (0..<items).map { _ in (0..<factors).map { _ in draws.normalDouble() } }
    let biases = (0..<items).map { -popularity * Elementary.log(Double($0 + 1)) }
    let chosen = (0..<users).map { user in
      var draw = generator.stream("taste model user").stream(user)
      let place = (0..<factors).map { _ in draw.normalDouble() }
      let scores = (0..<items).map { item in
        let agreement = zip(place, places[item]).reduce(0.0) { $0 + $1.0 * $1.1 }
        return biases[item] + taste * agreement / Double(factors).squareRoot() + draw.gumbel()
      }
      let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
      return Array(order.prefix(perUser))
    }
    return Interactions(
      itemCount: items, items: chosen, fingerprint: synthesis.announced(by: generator),
      synthesis: synthesis)
  }
}
