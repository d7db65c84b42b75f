/// A prefix code in which frequent symbols are short, as RFC 1951 (section 3.2.2) numbers it.
struct HuffmanCode {
  /// Bits of each symbol; 0 for one that does not occur.
  private(set) var lengths: [UInt8]
  /// The code of each symbol, its first bit lowest.
  private(set) var codes: [UInt16]

  static let longest = 15

  /// The shortest code for these counts whose symbols have at most 15 bits.
  init(counts: [Int]) {
    var counts = counts
    repeat {
      lengths = HuffmanCode.lengths(counts)
      // Halved differences make a flatter tree.
      for index in counts.indices where counts[index] > 0 { counts[index] = counts[index] / 2 + 1 }
    } while lengths.contains { $0 > HuffmanCode.longest }
    codes = HuffmanCode.numbered(lengths)
  }

  /// By Huffman's procedure: the two rarest nodes are joined until one is left.
  private static func lengths(_ counts: [Int]) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let used = counts.indices.filter { counts[$0] > 0 }.sorted {
      (counts[$0], $0) < (counts[$1], $1)
    }
    guard used.count > 1 else {
      for symbol in used { lengths[symbol] = 1 }
      return lengths
    }
    // Leaves in rising order, then the joined nodes, which rise by themselves.
    var weights = used.map { counts[$0] }
    var parents = [Int](repeating: 0, count: used.count)
    var (leaf, joint) = (0, used.count)
    func takeRarest() -> Int {
      let isLeaf = leaf < used.count && (joint >= weights.count || weights[leaf] <= weights[joint])
      if isLeaf { leaf += 1 } else { joint += 1 }
      return isLeaf ? leaf - 1 : joint - 1
    }
    for _ in 1..<used.count {
      let (first, second) = (takeRarest(), takeRarest())
      (parents[first], parents[second]) = (weights.count, weights.count)
      weights.append(weights[first] + weights[second])
      parents.append(0)
    }
    var depths = [Int](repeating: 0, count: weights.count)
    for node in (0..<weights.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
    for (node, symbol) in used.enumerated() { lengths[symbol] = UInt8(min(depths[node], 255)) }
    return lengths
  }

  /// Codes of one length follow each other in the order of their symbols.
  private static func numbered(_ lengths: [UInt8]) -> [UInt16] {
    var counts = [Int](repeating: 0, count: longest + 1)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var next = [Int](repeating: 0, count: longest + 1)
    for length in 1...longest { next[length] = (next[length - 1] + counts[length - 1]) * 2 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] += 1
      return reversed(code, length)
    }
  }

  private static func reversed(_ code: Int, _ length: UInt8) -> UInt16 {
    var (code, result) = (code, 0)
    for _ in 0..<length {
      result = result << 1 | code & 1
      code >>= 1
    }
    return UInt16(result)
  }
}
