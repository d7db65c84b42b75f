import Numerics
import Tensors
import Testing

/// Rules that papers give operations without a useful derivative, each written with `Tensor.custom`.
struct OwnGradientTests {
  /// The gradient of Σ w·f(x) in x.
  private func gradient(_ x: Tensor, _ weights: [Float], _ rule: (Tensor) -> Tensor) -> [Float] {
    let x = x.variable()
    let gradients = (rule(x) * Tensor(weights)).sum().gradients()
    return gradients[x]?.scalars ?? []
  }

  @Test func `a straight-through binariser passes the gradient inside of its range`() {
    // Hubara et al., arXiv:1602.02830, equation 4: the sign, with the gradient where |x| ≤ 1.
    func binarised(_ x: Tensor) -> Tensor {
      let passes = x.detached.absoluteValue() .<= 1
      return .custom(x.sign(), from: [x]) { [$0 * passes] }
    }
    let x = Tensor([-2, -0.5, 1, 1.5])
    #expect(binarised(x).scalars == [-1, -1, 1, 1])
    #expect(gradient(x, [1, 2, 3, 4], binarised) == [0, 2, 3, 0])
  }

  @Test func `a straight-through choice of the greatest passes the whole gradient`() {
    func chosen(_ x: Tensor) -> Tensor {
      let top = x.topK(2).indices
      let mask = Tensor.zeros(x.shape).scattering(.ones([2]), axis: 0, at: top)
      return .custom(x.detached * mask, from: [x]) { [$0] }
    }
    let x = Tensor([3, 1, 3, 3])
    #expect(chosen(x).scalars == [3, 0, 3, 0])
    #expect(gradient(x, [1, 2, 3, 4], chosen) == [1, 2, 3, 4])
  }

  @Test func `a refined straight-through mask pulls dropped weights to zero`() {
    // SR-STE, Zhou et al., arXiv:2102.04010, equation 10: g + λ·(1 - mask)·w.
    let mask = Tensor([1, 0, 1, 0])
    func masked(_ w: Tensor) -> Tensor {
      let value = w.detached
      return .custom(value * mask, from: [w]) { [$0 + value * (1 - mask) * 0.5] }
    }
    let w = Tensor([2, -4, 1, 6])
    #expect(masked(w).scalars == [2, 0, 1, 0])
    #expect(gradient(w, [1, 1, 1, 1], masked) == [1, -1, 1, 4])
  }

  @Test func `a clamp with a mask passes what leads back into the range`() {
    // Outside of the range only a gradient whose step (against it) goes inwards passes.
    func clamped(_ x: Tensor) -> Tensor {
      let value = x.detached
      return .custom(value.clamped(to: -1...1), from: [x]) { gradient in
        let isAbove = (value .> 1) * (gradient .< 0)
        let isBelow = (value .< -1) * (gradient .> 0)
        return [gradient * (1 - isAbove - isBelow)]
      }
    }
    let x = Tensor([2, 2, 0.5, -3, -3])
    #expect(clamped(x).scalars == [1, 1, 0.5, -1, -1])
    #expect(gradient(x, [1, -1, 2, 1, -1], clamped) == [1, 0, 2, 0, -1])
  }

  @Test func `a blackbox rank is differentiated by a moved input`() {
    // Vlastelica et al., arXiv:1912.02175, Algorithm 1 for a rank that grows with x: the gradient is
    // (rank(x + λ·g) - rank(x)) / λ.
    func rank(_ x: Tensor) -> Tensor {
      let value = x.detached
      let ranks = value.ranks
      return .custom(ranks, from: [x]) { [((value + $0 * 2).ranks - ranks) / 2] }
    }
    let x = Tensor([0.1, 0.9, 0.5])
    #expect(rank(x).scalars == [0, 2, 1])
    // x + 2·(1, 0, 0) = (2.1, 0.9, 0.5) has the ranks (2, 1, 0).
    #expect(gradient(x, [1, 0, 0], rank) == [1, -0.5, -0.5])
  }

  @Test func `a least value sends its gradient to the first that attains it`() {
    func least(_ x: Tensor) -> Tensor {
      let found = x.detached.kthSmallest(1)
      let zeros = Tensor.zeros(x.shape)
      return .custom(found.values, from: [x]) {
        [zeros.scatterAdding($0, axis: 0, at: found.indices)]
      }
    }
    #expect(gradient(Tensor([4, 2, 2, 3]), [5], least) == [0, 5, 0, 0])
  }

  @Test func `a soft mask is hard forwards and a sigmoid backwards`() {
    func mask(_ score: Tensor) -> Tensor {
      let soft = score.sigmoid()
      return soft + ((score .> 0) - soft).detached
    }
    let score = Tensor([-1, 0, 3])
    expectScalars(mask(score), [0, 0, 1])
    let soft = score.sigmoid()
    let expected = (soft * (1 - soft)).scalars
    expectScalars(Tensor(gradient(score, [1, 1, 1], mask)), expected)
  }

  @Test func `a straight-through Gumbel softmax draws one-hot rows`() {
    // Jang et al., arXiv:1611.01144, section 2.2.
    var generator = SeededGenerator(seed: 3)
    let logits = Tensor([1, 2, 0.5, 0, 0, 3], shape: [2, 3])
    let noise = Tensor.gumbel([2, 3], using: &generator)
    func drawn(_ x: Tensor) -> Tensor {
      let soft = ((x + noise) / 0.7).softmax()
      let hard = Tensor.oneHot(soft.argMax(), classes: 3)
      return soft + (hard - soft).detached
    }
    expectScalars(drawn(logits).sum(axes: [1]), [1, 1])
    expectScalars(drawn(logits).maximum(axes: [1]), [1, 1])
    let x = logits.variable()
    let weights = counting([2, 3])
    let own = (drawn(x) * weights).sum().gradients()[x]
    let soft = (((x + noise) / 0.7).softmax() * weights).sum().gradients()[x]
    #expect(own?.scalars == soft?.scalars)
  }

  @Test func `a stopped gradient counts as a constant`() {
    let x = Tensor([3, -2])
    #expect(gradient(x, [1, 1]) { $0 * $0.detached } == [3, -2])
  }
}

extension Tensor {
  /// How many scalars of a vector come before each in ascending order.
  fileprivate var ranks: Tensor {
    let order = Tensor(argSorted().indices.map { Float($0) })
    return Tensor(order.argSorted().indices.map { Float($0) })
  }
}
