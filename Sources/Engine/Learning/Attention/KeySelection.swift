public import Tensors

/// Which keys each block of queries reads, for each head or group of heads of each example.
///
/// The lists may have any lengths, and none may be read twice in a list.
public struct KeySelection: Hashable, Sendable {
  /// How many neighbouring queries share a list; the last block may be smaller.
  public let blockSize: Int
  /// The positions of keys: one row for each example, head (or group) and block, in this order.
  public let lists: RaggedRows<Int>

  public init(blockSize: Int, lists: RaggedRows<Int>) {
    require(blockSize > 0, "KeySelection: blocks of \(blockSize) queries")
    self.blockSize = blockSize
    self.lists = lists
  }
}

extension AttentionInputs {
  /// Attention over the selected keys alone: only they are read and multiplied.
  ///
  /// With as many lists as groups, the heads of a group share theirs. A causal mask, and its window,
  /// hold inside of the lists; a query without a visible key gives 0. Without a gradient. What it
  /// returns can be joined with attention over other keys.
  public func partialAttention(over selection: KeySelection) -> PartialAttention {
    let (batch, heads, rows) = (queries.shape[0], queries.shape[1], queries.shape[2])
    let (groups, size) = (keys.shape[1], selection.blockSize)
    let blocks = (rows + size - 1) / size
    let owners = selection.lists.count / max(1, batch * blocks)
    require(
      (owners == heads || owners == groups) && selection.lists.count == batch * blocks * owners,
      "AttentionInputs: \(selection.lists.count) lists for \(batch) examples of \(heads) heads in "
        + "\(groups) groups and \(blocks) blocks")
    require(
      mask.bias == nil, "AttentionInputs: a bias cannot be applied to selected keys in \(layer)")
    var parts: [PartialAttention?] = []
    for (index, list) in selection.lists.enumerated() {
      let (example, block) = (index / (owners * blocks), index % blocks)
      let owner = index / blocks % owners
      let mine = owner * heads / owners..<(owner + 1) * heads / owners
      let range = block * size..<min(rows, (block + 1) * size)
      parts.append(
        part(example, heads: mine, queries: range, keys: Array(list), of: groups))
    }
    return assembled(parts, owners: owners, blockSize: size)
  }

  private func part(
    _ example: Int, heads: Range<Int>, queries range: Range<Int>, keys list: [Int], of groups: Int
  ) -> PartialAttention? {
    guard !list.isEmpty else { return nil }
    let places = keys.shape[2]
    require(
      list.allSatisfy { (0..<places).contains($0) },
      "AttentionInputs: selected keys \(list) of \(places)")
    let group = heads.lowerBound * groups / queries.shape[1]
    let rows = list.map { (example * groups + group) * places + $0 }
    func chosen(_ x: Tensor) -> Tensor {
      x.reshaped(to: [-1, x.shape[3]]).rows(rows).reshaped(to: [1, 1, rows.count, x.shape[3]])
    }
    let mine = queries.slice(axis: 0, example..<example + 1).slice(axis: 1, heads)
      .slice(axis: 2, range)
    return PartialAttention(
      queries: mine, keys: chosen(keys), values: chosen(values),
      mask: visibility(of: list, from: range))
  }

  /// 0 for visible keys and −∞ for hidden ones, `[queries, keys]`, or none where all are visible.
  private func visibility(of list: [Int], from range: Range<Int>) -> Tensor? {
    guard mask.isCausal else { return nil }
    let offset = keys.shape[2] - queries.shape[2]
    let seen = range.flatMap { query in
      let place = query + offset
      let first = mask.window.map { max(0, place - $0 + 1) } ?? 0
      return list.map { Float($0 <= place && $0 >= first ? 1 : 0) }
    }
    guard seen.contains(0) else { return nil }
    return .attentionMask(keeping: Tensor(seen, shape: [1, 1, range.count, list.count]))
  }

  /// The blocks of all lists in one tensor.
  private func assembled(
    _ parts: [PartialAttention?], owners: Int, blockSize: Int
  ) -> PartialAttention {
    let (batch, heads, rows) = (queries.shape[0], queries.shape[1], queries.shape[2])
    let (width, share) = (values.shape[3], heads / owners)
    let blocks = parts.count / (batch * owners)
    let count = batch * heads * rows
    var value = [Float](repeating: 0, count: count * width)
    var maxima = [Float](repeating: -.infinity, count: count)
    var sums = [Float](repeating: 0, count: count)
    for (index, part) in parts.enumerated() {
      guard let part else { continue }
      let firstHead = (index / (owners * blocks)) * heads + index / blocks % owners * share
      let firstRow = index % blocks * blockSize
      let own = part.maxima.shape[2]
      let (partValue, partMaxima, partSums) = (
        part.value.scalars, part.maxima.scalars, part.sums.scalars
      )
      for head in 0..<share {
        for row in 0..<own {
          let (from, to) = (head * own + row, (firstHead + head) * rows + firstRow + row)
          maxima[to] = partMaxima[from]
          sums[to] = partSums[from]
          for feature in 0..<width {
            value[to * width + feature] = partValue[from * width + feature]
          }
        }
      }
    }
    return PartialAttention(
      value: Tensor(value, shape: [batch, heads, rows, width]),
      maxima: Tensor(maxima, shape: [batch, heads, rows]),
      sums: Tensor(sums, shape: [batch, heads, rows]))
  }
}
