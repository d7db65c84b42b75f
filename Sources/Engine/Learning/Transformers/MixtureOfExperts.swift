public import Numerics
public import Tensors

/// Feed-forward parts of which a router chooses a few for each place, `[..., features]`.
///
/// y = Σ g_e · expert_e(x) over the chosen experts, with g the softmax of their router scores alone.
/// Shazeer et al., ICLR 2017, arXiv:1701.06538, equations 1 and 3, without noise; ties go to the lower
/// expert. Each expert computes only the places that chose it. An observer of the pass gets the
/// router's scores as `NAME.router`.
public struct MixtureOfExperts: Layer {
  public let name: String
  /// How many experts a place is sent to.
  public let chosen: Int
  public let router: Dense
  public var experts: [any Layer]

  /// The parts are called `NAME.router`, `NAME.expert0`, ....
  public init(
    _ features: Int, hidden: Int, experts count: Int, chosen: Int = 2,
    activation: Activation = .gelu, name: String = "experts",
    using generator: inout SeededGenerator
  ) {
    require(
      count > 0 && (1...count).contains(chosen),
      "MixtureOfExperts \(name): \(chosen) of \(count) experts")
    self.name = name
    self.chosen = chosen
    router = Dense(features, count, bias: false, name: "\(name).router", using: &generator)
    var experts: [any Layer] = []
    for index in 0..<count {
      experts.append(
        FeedForward(
          features, hidden: hidden, activation: activation, name: "\(name).expert\(index)",
          using: &generator))
    }
    self.experts = experts
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> Tensor {
    routed(x, in: &pass).output
  }

  /// The output, and the loss that keeps the experts' loads alike: n Σ f_e P_e, 1 when they are.
  ///
  /// f is the fraction of choices that fall on an expert, P its mean probability; Fedus et al., *Switch
  /// Transformers*, arXiv:2101.03961, equations 4 to 6.
  public func routed(
    _ x: Tensor, in pass: inout Pass
  ) -> (output: Tensor, balanceLoss: Tensor) {
    let features = x.shape[-1]
    let places = x.reshaped(to: [-1, features])
    let scores = router(places, in: &pass)
    let choices = Self.greatest(chosen, of: scores)
    // The places of each expert, one expert after the other, and where a choice's output then stands.
    var (parts, position) = ([Tensor](), [Int](repeating: 0, count: choices.count))
    var next = 0
    for (index, expert) in experts.enumerated() {
      let mine = choices.indices.filter { choices[$0] == index }
      guard !mine.isEmpty else { continue }
      parts.append(expert(places.rows(mine.map { $0 / chosen }), in: &pass))
      for choice in mine {
        position[choice] = next
        next += 1
      }
    }
    let count = places.shape[0]
    let outputs = Tensor.concatenating(parts).rows(position)
      .reshaped(to: [count, chosen, features])
    let (gates, balanceLoss) = gates(of: scores, choices)
    let output = (outputs * gates.reshaped(to: [count, chosen, 1])).sum(axes: [1])
    return (pass.observed(output.reshaped(to: x.shape), as: name), balanceLoss)
  }

  private func gates(of scores: Tensor, _ choices: [Int]) -> (gates: Tensor, balanceLoss: Tensor) {
    let (count, all) = (scores.shape[0], experts.count)
    let cells = choices.enumerated().map { $0.offset / chosen * all + $0.element }
    let gates = scores.reshaped(to: [count * all]).rows(cells).reshaped(to: [count, chosen])
      .softmax()
    var loads = [Float](repeating: 0, count: all)
    for choice in choices { loads[choice] += 1 / Float(choices.count) }
    let probabilities = scores.softmax().mean(axes: [0])
    return (gates, (probabilities * Tensor(loads)).sum() * Float(all))
  }

  /// The columns of the greatest scores of each row, the greatest first, ties to the lower column.
  private static func greatest(_ count: Int, of scores: Tensor) -> [Int] {
    let (values, columns) = (scores.scalars, scores.shape[1])
    return (0..<scores.shape[0]).flatMap { row in
      (0..<columns).sorted { first, second in
        let (a, b) = (values[row * columns + first], values[row * columns + second])
        return a == b ? first < second : a > b
      }
      .prefix(count)
    }
  }

  public var parameters: [Parameter] { router.parameters + experts.flatMap(\.parameters) }
}
