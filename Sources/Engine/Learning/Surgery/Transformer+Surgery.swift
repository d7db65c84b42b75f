import Tensors

extension MultiHeadAttention {
  /// A new layer with these heads in this order; its linear parts must be `Dense`.
  ///
  /// As many groups as heads are needed (a shared key cannot go with one head), and no relative bias.
  public func keepingHeads(_ kept: [Int]) -> MultiHeadAttention {
    require(
      !kept.isEmpty && Set(kept).count == kept.count && kept.allSatisfy((0..<heads).contains),
      "MultiHeadAttention \(name): heads \(kept) of \(heads)")
    require(
      groups == heads && relative == nil,
      "MultiHeadAttention \(name): \(heads) heads in \(groups) groups cannot lose some, nor with a "
        + "relative bias")
    let own = kept.flatMap { $0 * headFeatures..<($0 + 1) * headFeatures }
    let width = heads * headFeatures
    let all = (0..<3).flatMap { part in own.map { part * width + $0 } }
    guard let first = queryKeyValue as? Dense, let last = projection as? Dense else {
      require(
        false,
        "MultiHeadAttention \(name): \(type(of: queryKeyValue)) and \(type(of: projection)) are "
          + "not Dense")
      return self
    }
    return MultiHeadAttention(
      self, heads: kept.count, queryKeyValue: first.keepingOutputs(all),
      projection: last.keepingInputs(own))
  }

  private init(
    _ original: MultiHeadAttention, heads: Int, queryKeyValue: Dense, projection: Dense
  ) {
    name = original.name
    self.heads = heads
    groups = heads
    headFeatures = original.headFeatures
    self.queryKeyValue = queryKeyValue
    self.projection = projection
    rotary = original.rotary
    relative = nil
    mask = original.mask
  }
}

extension FeedForward {
  /// A new part with these hidden units in this order; both linear parts must be `Dense`.
  public func keepingHidden(_ units: [Int]) -> FeedForward {
    guard let up = up as? Dense, let down = down as? Dense else {
      require(false, "FeedForward \(name): \(type(of: up)) and \(type(of: down)) are not Dense")
      return self
    }
    var result = self
    result.up = up.keepingOutputs(units)
    result.down = down.keepingInputs(units)
    return result
  }
}

extension GatedFeedForward {
  /// A new part with these hidden units in this order; its three linear parts must be `Dense`.
  public func keepingHidden(_ units: [Int]) -> GatedFeedForward {
    guard let gate = gate as? Dense, let up = up as? Dense, let down = down as? Dense else {
      require(false, "GatedFeedForward \(name): its linear parts are not all Dense")
      return self
    }
    var result = self
    result.gate = gate.keepingOutputs(units)
    result.up = up.keepingOutputs(units)
    result.down = down.keepingInputs(units)
    return result
  }
}
