import Tensors
import Testing

/// Whole numbers i·a mod m, moved to both sides of 0, over s.
func residues(_ shape: Shape, _ a: Int, _ m: Int, over s: Float) -> Tensor {
  Tensor((0..<shape.count).map { Float($0 * a % m - m / 2) / s }, shape: shape)
}

struct AttentionTests {
  private let q = residues([2, 2, 3, 4], 7, 11, over: 4)
  private let k = residues([2, 1, 5, 4], 5, 13, over: 4)
  private let v = residues([2, 1, 5, 3], 3, 7, over: 2)
  private let mask = residues([1, 2, 3, 5], 11, 17, over: 8)

  @Test func `two heads share a key head, under an additive mask`() {
    // torch.nn.functional.scaled_dot_product_attention(q, k.repeat_interleave(2, 1),
    //   v.repeat_interleave(2, 1), attn_mask=mask) in float64
    expectScalars(
      q.attention(keys: k, values: v, mask: mask),
      [
        0.1134532, 0.1836309, -0.2320933, -0.3958618, -0.0311378, -0.5120594, -0.331968,
        -0.6677956, 0.3379237, -0.1017971, -0.13887, 0.4669024, -0.9293745, 0.0384189, 0.436398,
        -0.1097076, 0.5033195, -0.5180438, 0.0484772, 0.0657676, -0.3754435, -0.0673219,
        -0.2911872, 0.4438521, -0.5317587, 0.1728566, 0.4409407, -0.1882821, 0.765995, -0.2117192,
        -0.0101728, 0.3624864, -0.1665024, 0.3756809, -0.4295077, 0.3352669,
      ])
  }

  @Test func `a causal query sees the keys up to its own place from the end`() {
    // the same with attn_mask=torch.full((3, 5), -inf).triu(3)
    let expected: [Float] = [
      -0.5, 0.177155, -0.177155, 0.1520241, -0.5308615, 0.6613205, -0.6280556, -0.2091815,
      0.0996117, -0.4234367, -0.4907887, 0.3759438, -0.4617259, -0.3542296, 0.4258866, 0.4653452,
      0.0381756, 0.1603607, 0.5714338, -0.5771349, 0.5038007, -0.4221613, 0.4723956, 0.2448608,
      -0.0564924, -0.216749, 0.1483181, -0.5522795, 0.4137965, 0.592322, -0.50387, 0.5942298,
      0.31391, -0.0463446, 0.1963235, -0.0190965,
    ]
    let causal = q.attention(keys: k, values: v, isCausal: true)
    expectScalars(causal, expected)
    let keeps = counting([1, 5]) .<= counting([3, 1], from: 2)
    let masked = q.attention(keys: k, values: v, mask: .attentionMask(keeping: keeps))
    #expect(masked.scalars == causal.scalars)
  }

  @Test func `a query without keys gives zeros and no gradient`() {
    let hidden = Tensor.attentionMask(keeping: counting([3, 1]))
    let query = q.variable()
    let y = query.attention(keys: k, values: v, mask: hidden)
    #expect(y.scalars[0..<3] == [0, 0, 0])
    let gradient = y.sum().gradients()[query]?.scalars ?? []
    #expect(gradient[0..<4] == [0, 0, 0, 0])
    #expect(gradient.allSatisfy { $0.isFinite })
  }

  @Test func `parts over some keys each are joined`() {
    let whole = PartialAttention(queries: q, keys: k, values: v, mask: mask)
    // (q @ k.T / 2 + mask).amax(-1), and the sum of exp of what is left
    expectScalars(
      whole.maxima,
      [
        1.1875, 1.28125, 1.5625, 0.84375, 1.9375, 1.15625, 1.4375, 1.15625, 0.8125, 1.4375,
        1.46875, 1.5625,
      ])
    expectScalars(
      whole.sums,
      [
        2.542443, 2.3057145, 1.9929218, 2.8012632, 1.8758986, 1.5760019, 1.8404181, 3.1515707,
        2.3765881, 2.0394264, 2.1347199, 1.5963059,
      ])
    func part(_ range: Range<Int>) -> PartialAttention {
      PartialAttention(
        queries: q, keys: k.slice(axis: 2, range), values: v.slice(axis: 2, range),
        mask: mask.slice(axis: 3, range))
    }
    let joined = part(0..<2).joined(with: part(2..<5))
    expectScalars(joined.value, whole.value.scalars)
    expectScalars(joined.maxima, whole.maxima.scalars)
    expectScalars(joined.sums, whole.sums.scalars)
  }

  @Test(arguments: [
    Differentiated(
      "shared heads and a learned bias", [2, 4, 3, 5], [2, 2, 4, 5], [2, 2, 4, 3], [4, 3, 4]
    ) {
      $0[0].attention(keys: $0[1], values: $0[2], mask: $0[3])
    },
    Differentiated(
      "causal, one bias for each key", [1, 2, 3, 2], [1, 2, 5, 2], [1, 2, 5, 2], [5]
    ) {
      $0[0].attention(keys: $0[1], values: $0[2], mask: $0[3], isCausal: true, scale: 0.7)
    },
  ])
  func `attention is differentiated in queries, keys, values and mask`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `wrong shapes are named`() async {
    let keys = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor.zeros([1, 2, 3, 4])
        .attention(keys: .zeros([1, 2, 5, 3]), values: .zeros([1, 2, 5, 3]))
    }
    #expect(
      keys.message.contains("attention: queries [1, 2, 3, 4], keys [1, 2, 5, 3] and values"))
    let mask = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let q = Tensor.zeros([1, 2, 3, 4])
      _ = q.attention(keys: q, values: q, mask: .zeros([3, 4]))
    }
    #expect(mask.message.contains("attention: a mask of [3, 4] for scores of [1, 2, 3, 3]"))
  }
}
