public import Tensors

/// Which keys a query may see, and what is added to their scores.
///
/// The three choices combine. Where a query may see no key at all, it sees all of them equally, so
/// that padding never makes a NaN.
public struct AttentionMask: Sendable {
  /// Whether a query sees only keys at its own place and before; the last query stands at the last
  /// key's place.
  public var isCausal: Bool
  /// How many of the nearest places, its own included, a causal query sees; nil for all before it.
  public var window: Int?
  /// Added to the scores: `[1, batch or a divisor of it; 1 or heads; 1 or queries; 1 or keys]`.
  ///
  /// With a divisor w of the batch, example i takes bias i mod w (windows inside of images).
  public var bias: Tensor?

  public init(isCausal: Bool = false, window: Int? = nil, bias: Tensor? = nil) {
    require(
      window.map { isCausal && $0 > 0 } ?? true,
      "AttentionMask: a window of \(window ?? 0) places needs a causal mask and a place")
    require(
      bias?.rank ?? 4 == 4,
      "AttentionMask: the bias \(bias?.shape ?? []) is not [batch, heads, queries, keys]")
    self.isCausal = isCausal
    self.window = window
    self.bias = bias
  }

  /// Every query sees every key.
  public static var full: AttentionMask { AttentionMask() }
  /// A query sees the keys at its place and before.
  public static var causal: AttentionMask { AttentionMask(isCausal: true) }

  /// Keys where `allowed` is not 0 are seen; `[batch, heads, queries, keys]`, 1 where all are alike.
  public static func keeping(_ allowed: Tensor) -> AttentionMask {
    AttentionMask(bias: .select(allowed, Tensor(0), Tensor(forbidden)))
  }

  /// The first `lengths[i]` of `keys` places of example i are seen: the rest is padding.
  public static func lengths(_ lengths: [Int], keys: Int) -> AttentionMask {
    let allowed = lengths.flatMap { length in (0..<keys).map { Float($0 < length ? 1 : 0) } }
    return .keeping(Tensor(allowed, shape: [lengths.count, 1, 1, keys]))
  }

  /// What a score gets where a key must not be seen: its exponential is exactly 0 beside any other's.
  static let forbidden: Float = -1e9

  /// The scores `[batch, heads, queries, keys]` with all three choices applied.
  func applied(to scores: Tensor) -> Tensor {
    var result = scores
    if let bias {
      let period = bias.shape[0]
      require(
        period > 0 && scores.shape[0] % period == 0,
        "AttentionMask: a bias of \(bias.shape) for scores of \(scores.shape)")
      let axes = [scores.shape[0] / period, period] + scores.shape.extents.dropFirst()
      result = (scores.reshaped(to: axes) + bias).reshaped(to: scores.shape)
    }
    guard isCausal else { return result }
    return result + order(queries: scores.shape[2], keys: scores.shape[3])
  }

  /// 0 for a visible key, the forbidden score elsewhere: `[queries, keys]`.
  private func order(queries: Int, keys: Int) -> Tensor {
    require(
      queries <= keys, "AttentionMask: \(queries) causal queries stand before \(keys) keys")
    var table = Tensor.zeros([queries, keys])
    table.withMutableScalars { table in
      for query in 0..<queries {
        let place = keys - queries + query
        let first = window.map { max(0, place - $0 + 1) } ?? 0
        for key in 0..<keys where key < first || key > place {
          table[query * keys + key] = Self.forbidden
        }
      }
    }
    return table
  }
}
