public import Numerics
import Tensors

/// Examples dealt out to clients, each with classes of its own mix.
public struct FederatedSplit: Hashable, Sendable, Codable {
  /// For each client, the ascending indices of its examples.
  public let clients: [[Int]]

  /// For each class the clients' shares are one draw from Dirichlet(α, ..., α): the smaller α, the
  /// fewer clients hold a class.
  ///
  /// Hsu, Qi and Brown, 2019, in the form of Yurochkin et al., ICML 2019. Every example goes to
  /// exactly one client. Drawn again, at most 1,000 times, until each has `atLeast`; traps then.
  public init(
    dirichlet concentration: Double, labels: [Int], clientCount: Int, atLeast: Int = 1,
    using generator: SeededGenerator
  ) {
    require(
      concentration > 0 && clientCount >= 1,
      "FederatedSplit: α = \(concentration), \(clientCount) clients")
    let attempts = generator.stream("federated split")
    for attempt in 0..<1_000 {
      let clients = FederatedSplit.dealt(
        labels, concentration, clientCount, using: attempts.stream(attempt))
      if clients.allSatisfy({ $0.count >= atLeast }) {
        self.clients = clients
        return
      }
    }
    fatalError(
      "FederatedSplit: no draw gave each of \(clientCount) clients \(atLeast) of \(labels.count)")
  }

  /// How many examples of each class each client has.
  public func classCounts(_ labels: [Int], classCount: Int) -> [[Int]] {
    clients.map { indices in
      indices.reduce(into: [Int](repeating: 0, count: classCount)) { $0[labels[$1]] += 1 }
    }
  }

  private static func dealt(
    _ labels: [Int], _ concentration: Double, _ clientCount: Int,
    using generator: SeededGenerator
  ) -> [[Int]] {
    var clients = [[Int]](repeating: [], count: clientCount)
    var draws = generator
    for indices in shuffledByClass(labels, using: generator) {
      let shares = draws.dirichlet([Double](repeating: concentration, count: clientCount))
      // Cutting at rounded cumulative shares loses and doubles no example.
      var (cumulative, start) = (0.0, 0)
      for client in 0..<clientCount {
        cumulative += shares[client]
        let end =
          client == clientCount - 1
          ? indices.count : min(indices.count, Int((cumulative * Double(indices.count)).rounded()))
        clients[client] += indices[start..<max(start, end)]
        start = max(start, end)
      }
    }
    return clients.map { $0.sorted() }
  }
}
