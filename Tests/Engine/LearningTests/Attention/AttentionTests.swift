import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15, with waves(*s) = sin(arange(1, n + 1)).reshape(s): q = waves(1, 4, 3, 2),
// k = 0.9 waves(1, 2, 5, 2), v = 0.8 waves(1, 2, 5, 3);
// F.scaled_dot_product_attention(q, k, v, enable_gqa=True), and with
// attn_mask=ones(3, 5, dtype=bool).tril(diagonal=2).
@Suite struct AttentionTests {
  let queries = waves([1, 4, 3, 2])
  let keys = waves([1, 2, 5, 2]) * 0.9
  let values = waves([1, 2, 5, 3]) * 0.8

  @Test func `heads share the keys of their group`() {
    let expected: [Float] = [
      0.11564039, 0.06941883, -0.04062607, 0.05834166, 0.14589061, 0.09930843, 0.15262872,
      0.26481086, 0.13352719, 0.11488806, 0.06791935, -0.04149409, 0.06250058, 0.13136379,
      0.07945175, 0.1477311, 0.27126068, 0.14539441, 0.07850941, -0.04267839, -0.12462786,
      0.01145743, -0.16298275, -0.18757731, -0.09431942, -0.10920009, -0.02368266, 0.06517197,
      -0.05672617, -0.12647055, 0.03515456, -0.14368117, -0.19041708, -0.09561948, -0.10972101,
      -0.02294552,
    ]
    #expect(attention(queries, keys, values).scalars.isClose(to: expected, within: 1e-6))
  }

  @Test func `the last causal query stands at the last key`() {
    let expected: [Float] = [
      0.42322242, 0.46645582, 0.08083189, -0.03864565, -0.07985936, -0.04765073, 0.15262872,
      0.26481086, 0.13352719, 0.42585734, 0.47386742, 0.08620596, -0.03046931, -0.0932598,
      -0.07030767, 0.1477311, 0.27126068, 0.14539441, 0.03247365, 0.11975332, 0.09693234,
      -0.03625553, -0.0774612, -0.04744938, -0.09431942, -0.10920009, -0.02368266, 0.01821947,
      0.06746589, 0.05468449, -0.01565372, -0.03532472, -0.02251831, -0.09561948, -0.10972101,
      -0.02294552,
    ]
    let output = attention(queries, keys, values, mask: .causal)
    #expect(output.scalars.isClose(to: expected, within: 1e-6))
  }

  @Test func `a map's rows sum to one, and nothing forbidden is seen`() {
    let mask = AttentionMask(isCausal: true, window: 2)
    let weights = attentionWeights(queries, keys, mask: mask).scalars
    for row in 0..<12 {
      let seen = (0..<5).filter { weights[row * 5 + $0] > 0 }
      #expect(seen == [row % 3 + 1, row % 3 + 2])
      #expect(abs(weights[row * 5..<row * 5 + 5].reduce(0, +) - 1) < 1e-6)
    }
  }

  @Test func `padding is not seen, and a text without a token makes no NaN`() {
    let keys = Tensor.concatenating([keys, keys], axis: 0)
    let queries = Tensor.concatenating([queries, queries], axis: 0)
    let mask = AttentionMask.lengths([2, 0], keys: 5)
    let weights = attentionWeights(queries, keys, mask: mask).scalars
    #expect((0..<60).allSatisfy { (weights[$0] > 0) == ($0 % 5 < 2) })
    #expect((60..<120).allSatisfy { abs(weights[$0] - 0.2) < 1e-6 })
  }

  @Test func `a bias repeats along the batch by its own extent`() {
    let queries = Tensor.zeros([4, 1, 1, 2])
    let keys = Tensor.zeros([4, 1, 2, 2])
    // Scores 0 and log 3 give 1/4 and 3/4.
    let bias = Tensor([0, 1.098_612_3, 0, 0], shape: [2, 1, 1, 2])
    let weights = attentionWeights(queries, keys, mask: AttentionMask(bias: bias)).scalars
    #expect(weights.isClose(to: [0.25, 0.75, 0.5, 0.5, 0.25, 0.75, 0.5, 0.5], within: 1e-6))
  }

  @Test func `queries, keys, values and bias get their gradients`() {
    var generator = SeededGenerator(seed: 4)
    let parts = [
      ("q", [2, 4, 3, 2]), ("k", [2, 2, 5, 2]), ("v", [2, 2, 5, 3]), ("b", [1, 4, 3, 5]),
    ]
    .map { Parameter($0.0, .normal(Shape($0.1), using: &generator)) }
    for parameter in parts {
      let gap = gradientGap(of: parameter) {
        let mask = AttentionMask(isCausal: true, bias: parts[3].tracked)
        return weighted(
          attention(parts[0].tracked, parts[1].tracked, parts[2].tracked, mask: mask))
      }
      #expect(gap < 1e-2, "\(parameter.name)")
    }
  }

  @Test func `heads that the groups do not divide trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = attentionWeights(.zeros([1, 3, 2, 2]), .zeros([1, 2, 2, 2]))
    }
  }
}
