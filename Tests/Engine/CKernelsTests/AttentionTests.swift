import CKernels
import Foundation
import Numerics
import Testing

/// Attention and its gradients in plain loops over whole rows of scores, in Double.
@safe private struct PlainAttention {
  let shape: snb_attention
  let (q, k, v, dy, mask): (Samples, Samples, Samples, Samples, Samples)
  private(set) var (y, dq, dk, dv): ([Double], [Double], [Double], [Double])

  init(_ extents: AttentionCase) {
    var generator = SeededGenerator(seed: 21)
    let heads = extents.batch * extents.heads, keyHeads = extents.batch * extents.keyHeads
    q = Samples(count: heads * extents.queries * extents.width, from: &generator)
    k = Samples(count: keyHeads * extents.keys * extents.width, from: &generator)
    v = Samples(count: keyHeads * extents.keys * extents.valueWidth, from: &generator)
    dy = Samples(count: heads * extents.queries * extents.valueWidth, from: &generator)
    mask = Samples(count: extents.heads * extents.queries * extents.keys, from: &generator)
    for index in 0..<mask.count where index % 5 == 3 { mask[index] = -.infinity }
    let maskStart = unsafe extents.isMasked ? UnsafePointer(mask.start) : nil
    unsafe shape = snb_attention(
      batch: extents.batch, heads: extents.heads, key_heads: extents.keyHeads,
      queries: extents.queries, keys: extents.keys, width: extents.width,
      value_width: extents.valueWidth, scale: 0.5, causal: extents.isCausal,
      mask: maskStart, mask_batch: 0, mask_head: extents.queries * extents.keys,
      mask_query: extents.keys, mask_key: 1)
    y = .init(repeating: 0, count: dy.count)
    dq = .init(repeating: 0, count: q.count)
    dk = .init(repeating: 0, count: k.count)
    dv = .init(repeating: 0, count: v.count)
    for row in 0..<heads * extents.queries { add(row, extents) }
  }

  /// One query of one head.
  private mutating func add(_ row: Int, _ e: AttentionCase) {
    let (index, query) = row.quotientAndRemainder(dividingBy: e.queries)
    let (image, head) = index.quotientAndRemainder(dividingBy: e.heads)
    let base = (image * e.keyHeads + head / (e.heads / e.keyHeads)) * e.keys
    let seen = e.isCausal ? min(e.keys, query + e.keys - e.queries + 1) : e.keys
    guard seen > 0 else { return }
    let scores = (0..<seen).map { key in
      let dot = (0..<e.width).reduce(0.0) {
        $0 + Double(q[row * e.width + $1]) * Double(k[(base + key) * e.width + $1])
      }
      return dot / 2
        + (e.isMasked ? Double(mask[(head * e.queries + query) * e.keys + key]) : 0)
    }
    let most = scores.max() ?? 0
    let sum = scores.reduce(0) { $0 + exp($1 - most) }
    let weights = scores.map { exp($0 - most) / sum }
    var slopes = [Double](repeating: 0, count: seen)
    for key in 0..<seen {
      for channel in 0..<e.valueWidth {
        let up = Double(dy[row * e.valueWidth + channel])
        let value = Double(v[(base + key) * e.valueWidth + channel])
        y[row * e.valueWidth + channel] += weights[key] * value
        dv[(base + key) * e.valueWidth + channel] += weights[key] * up
        slopes[key] += up * value
      }
    }
    let mean = zip(weights, slopes).reduce(0) { $0 + $1.0 * $1.1 }
    for key in 0..<seen {
      let slope = weights[key] * (slopes[key] - mean) / 2
      for channel in 0..<e.width {
        dq[row * e.width + channel] += slope * Double(k[(base + key) * e.width + channel])
        dk[(base + key) * e.width + channel] += slope * Double(q[row * e.width + channel])
      }
    }
  }
}

struct AttentionCase: Sendable {
  let (batch, heads, keyHeads, queries, keys, width, valueWidth):
    (Int, Int, Int, Int, Int, Int, Int)
  var isCausal = false
  var isMasked = false
}

@Suite struct AttentionTests {
  @Test(arguments: [
    AttentionCase(batch: 1, heads: 1, keyHeads: 1, queries: 1, keys: 1, width: 1, valueWidth: 1),
    AttentionCase(
      batch: 2, heads: 4, keyHeads: 2, queries: 7, keys: 9, width: 5, valueWidth: 3,
      isMasked: true),
    AttentionCase(
      batch: 1, heads: 2, keyHeads: 1, queries: 70, keys: 300, width: 8, valueWidth: 17,
      isCausal: true),
    AttentionCase(
      batch: 1, heads: 2, keyHeads: 2, queries: 9, keys: 530, width: 3, valueWidth: 33,
      isMasked: true),
    AttentionCase(
      batch: 1, heads: 2, keyHeads: 2, queries: 20, keys: 11, width: 4, valueWidth: 4,
      isCausal: true, isMasked: true),
    AttentionCase(
      batch: 1, heads: 1, keyHeads: 1, queries: 150, keys: 290, width: 2, valueWidth: 2,
      isCausal: true),
  ])
  func `attention and its gradients agree with plain loops`(given: AttentionCase) {
    let plain = PlainAttention(given)
    var shape = unsafe plain.shape
    let rows = given.batch * given.heads * given.queries
    let forward = outcome(count: plain.y.count + 2 * rows) { out in
      unsafe snb_attend(
        &shape, plain.q.start, plain.k.start, plain.v.start, out.start,
        out.start + plain.y.count, out.start + plain.y.count + rows)
    }
    #expect(distance(forward, plain.y) < 2e-6)
    let all = Samples(forward)
    let (statistics, counts) = (plain.y.count, (plain.dq.count, plain.dk.count))
    let gradients = outcome(count: counts.0 + counts.1 + plain.dv.count) { out in
      unsafe snb_attend_gradient(
        &shape, plain.q.start, plain.k.start, plain.v.start, all.start, all.start + statistics,
        all.start + statistics + rows, plain.dy.start, out.start, out.start + counts.0,
        out.start + counts.0 + counts.1, nil)
    }
    #expect(distance(gradients, plain.dq + plain.dk + plain.dv) < 3e-6)
  }

  @Test func `keys beyond the diagonal may as well be masked`() {
    var generator = SeededGenerator(seed: 22)
    let (queries, keys) = (90, 270)
    let q = Samples(count: queries * 4, from: &generator)
    let k = Samples(count: keys * 4, from: &generator)
    let v = Samples(count: keys * 4, from: &generator)
    let mask = Samples(
      (0..<queries * keys).map { $0 % keys > $0 / keys + keys - queries ? -.infinity : 0 })
    func found(_ shape: snb_attention) -> [Float] {
      var shape = unsafe shape
      return outcome(count: queries * 6) { out in
        unsafe snb_attend(
          &shape, q.start, k.start, v.start, out.start, out.start + queries * 4,
          out.start + queries * 5)
      }
    }
    var shape = unsafe snb_attention(
      batch: 1, heads: 1, key_heads: 1, queries: queries, keys: keys, width: 4, value_width: 4,
      scale: 0.5, causal: true, mask: nil, mask_batch: 0, mask_head: 0, mask_query: 0, mask_key: 0)
    let causal = unsafe found(shape)
    unsafe shape.causal = false
    unsafe shape.mask = UnsafePointer(mask.start)
    unsafe shape.mask_query = keys
    unsafe shape.mask_key = 1
    #expect(unsafe found(shape) == causal)
  }
}
