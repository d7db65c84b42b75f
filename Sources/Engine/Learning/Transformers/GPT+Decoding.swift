public import Numerics
public import Tensors

/// Keys and values of every layer for the places that were decoded so far.
public struct DecodingCache: Sendable {
  public internal(set) var layers: [KeyValueCache?]
  /// The number of places.
  public internal(set) var count = 0

  /// Empty, for a model with so many blocks.
  public init(layers: Int) {
    self.layers = Array(repeating: KeyValueCache(), count: layers)
  }
}

extension GPT {
  /// The logits of tokens that follow those in the cache, `[batch, places, vocabulary]`.
  ///
  /// The same as the last places of a pass over the whole texts, at the cost of the new places alone.
  public func decode(
    _ texts: [[Int]], after cache: inout DecodingCache, in pass: inout Pass
  ) -> Tensor {
    require(
      cache.layers.count == blocks.count,
      "GPT: a cache of \(cache.layers.count) layers for \(blocks.count) blocks")
    var x = embedded(texts, from: cache.count, in: &pass)
    for (index, block) in blocks.enumerated() {
      x = block(x, mask: block.attention.mask, cache: &cache.layers[index], in: &pass)
    }
    cache.count += x.shape[1]
    return logits(of: x, in: &pass)
  }

  /// Continues a text by `count` tokens, at most to the end of the context.
  ///
  /// Each is drawn from softmax(logits/temperature), or is the likeliest at temperature 0 (ties to the
  /// lower token).
  public func generate(
    after prompt: [Int], count: Int, temperature: Float = 1,
    using generator: inout SeededGenerator
  ) -> [Int] {
    require(
      !prompt.isEmpty && temperature >= 0,
      "GPT.generate: a prompt of \(prompt.count) tokens, temperature \(temperature)")
    var (cache, pass) = (DecodingCache(layers: blocks.count), Pass.evaluation)
    var (text, fresh) = (prompt, prompt)
    while text.count < min(context, prompt.count + count) {
      let logits = decode([fresh], after: &cache, in: &pass)
      let last = logits.slice(axis: 1, fresh.count - 1..<fresh.count).reshaped(to: [1, -1])
      let token =
        temperature == 0
        ? last.argMax()[0]
        : Self.draw(from: (last / temperature).softmax().scalars, using: &generator)
      text.append(token)
      fresh = [token]
    }
    return Array(text.dropFirst(prompt.count))
  }

  private static func draw(
    from probabilities: [Float], using generator: inout SeededGenerator
  ) -> Int {
    var rest = generator.uniformDouble()
    for (token, probability) in probabilities.enumerated() {
      rest -= Double(probability)
      if rest < 0 { return token }
    }
    // Rounding may leave a rest: the last token that can be drawn.
    return probabilities.lastIndex { $0 > 0 } ?? 0
  }
}
