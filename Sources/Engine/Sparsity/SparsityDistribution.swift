public import Tensors

/// How a sparsity of the whole model is shared among its weights.
public enum SparsityDistribution: String, Hashable, Sendable, Codable, CaseIterable {
  /// Every weight tensor has the same density.
  case uniform
  /// Density in proportion to (in + out)/(in · out), so that small tensors stay denser.
  ///
  /// Mocanu et al., Nature Communications 9 (2018), arXiv:1707.04780, equation 3; kernel extents are
  /// not counted.
  case erdosRenyi
  /// Density in proportion to the sum of all extents over their product.
  ///
  /// Evci et al., *RigL*, ICML 2020, arXiv:1911.11134, section 3, "Erdős–Rényi-Kernel".
  case erdosRenyiKernel
  /// The highest scores of all tensors together are kept, wherever they lie.
  case global

  /// How many weights the whole model keeps: the nearest integer to (1 − sparsity) · total.
  public static func keptCount(of total: Int, sparsity: Double) -> Int {
    require(
      sparsity >= 0 && sparsity <= 1, "the sparsity must lie in 0...1, not \(sparsity)")
    return total - Int((sparsity * Double(total)).rounded())
  }

  /// How many weights each tensor keeps; the sum is exactly `keptCount(of:sparsity:)`.
  ///
  /// A tensor whose share would exceed it is kept whole and the rest shared among the others. Shares
  /// are rounded down, and what is left goes to the largest remainders, the lower index on ties.
  /// `.global` has no counts of its own: it traps.
  public func keptCounts(of shapes: [Shape], sparsity: Double) -> [Int] {
    let sizes = shapes.map(\.count)
    let budget = Self.keptCount(of: sizes.reduce(0, +), sparsity: sparsity)
    let weights =
      switch self {
      case .uniform: sizes.map { _ in 1.0 }
      case .erdosRenyi: shapes.map(Self.fanDensity)
      case .erdosRenyiKernel: shapes.map(Self.kernelDensity)
      case .global: [Double]()
      }
    require(self != .global, "SparsityDistribution.global: scores decide the counts")
    return Self.apportioned(budget, sizes: sizes, densities: weights)
  }

  private static func fanDensity(_ shape: Shape) -> Double {
    require(shape.rank >= 2, "SparsityDistribution: \(shape) has no inputs and outputs")
    let (outputs, inputs) = (Double(shape[0]), Double(shape[-1]))
    return (outputs + inputs) / (outputs * inputs)
  }

  private static func kernelDensity(_ shape: Shape) -> Double {
    require(shape.rank >= 2, "SparsityDistribution: \(shape) has no inputs and outputs")
    return Double(shape.extents.reduce(0, +)) / Double(shape.count)
  }

  /// Integers near scale · density · size, none above its size, that sum to the budget.
  static func apportioned(_ budget: Int, sizes: [Int], densities: [Double]) -> [Int] {
    var isWhole = sizes.map { _ in false }
    var scale = 0.0
    while true {
      let open = sizes.indices.filter { !isWhole[$0] }
      let whole = sizes.indices.filter { isWhole[$0] }.reduce(0) { $0 + sizes[$1] }
      let mass = open.reduce(0.0) { $0 + densities[$1] * Double(sizes[$1]) }
      scale = mass > 0 ? Double(max(0, budget - whole)) / mass : 0
      let full = open.filter { scale * densities[$0] > 1 }
      if full.isEmpty { break }
      for index in full { isWhole[index] = true }
    }
    let shares = sizes.indices.map { index in
      isWhole[index]
        ? Double(sizes[index])
        : min(Double(sizes[index]), scale * densities[index] * Double(sizes[index]))
    }
    return rounded(shares, to: budget, within: sizes)
  }

  private static func rounded(_ shares: [Double], to budget: Int, within sizes: [Int]) -> [Int] {
    var counts = shares.map { Int($0.rounded(.down)) }
    let order = shares.indices.sorted {
      let (a, b) = (shares[$0] - Double(counts[$0]), shares[$1] - Double(counts[$1]))
      return a == b ? $0 < $1 : a > b
    }
    var rest = budget - counts.reduce(0, +)
    // One round suffices but for rounding errors of the shares.
    while rest > 0 {
      let before = rest
      for index in order where rest > 0 && counts[index] < sizes[index] {
        counts[index] += 1
        rest -= 1
      }
      require(rest < before, "SparsityDistribution: \(budget) weights do not fit \(sizes)")
    }
    return counts
  }
}
