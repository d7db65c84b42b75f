/// Orders along an axis: stable, and NaN above every number.
extension Tensor {
  /// The positions that put each line in order; equal scalars keep theirs, in either direction.
  public func argSorted(axis: Int = -1, descending: Bool = false) -> IndexTable {
    let lines = AxisLines(shape, along: axis, in: "argSorted")
    return withScalars { x in
      lines.table(length: lines.length) { start in
        var keys = (0..<lines.length).map { place in
          sortingKey(x[start + place * lines.stride], at: place, descending)
        }
        keys.sort()
        return keys.map { Int($0 & 0xFFFF_FFFF) }
      }
    }
  }

  /// Each line in order.
  ///
  /// The gradient goes back to where the scalars came from.
  public func sorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    gathered(axis: axis, at: argSorted(axis: axis, descending: descending))
  }

  /// The `count` greatest scalars of each line, greatest first, and where they are; of equal ones those
  /// with the lower index.
  ///
  /// Takes a few passes over a line, and sorts what was found only.
  public func topK(_ count: Int, axis: Int = -1) -> (values: Tensor, indices: IndexTable) {
    let lines = AxisLines(shape, along: axis, in: "topK")
    require(
      count >= 0 && count <= lines.length, "topK: \(count) along axis \(axis) of \(shape)")
    let indices = withScalars { x in
      lines.table(length: count) { start in
        let bits = (0..<lines.length).map { x[start + $0 * lines.stride].sortingBits }
        return bits.positionsOfGreatest(count).sorted { (bits[$1], $0) < (bits[$0], $1) }
      }
    }
    return (gathered(axis: axis, at: indices), indices)
  }

  /// The scalar at place `k` of each line in ascending order, counted from 1, and where it is; the axis
  /// is kept with extent 1.
  public func kthSmallest(_ k: Int, axis: Int = -1) -> (values: Tensor, indices: IndexTable) {
    let lines = AxisLines(shape, along: axis, in: "kthSmallest")
    require(k >= 1 && k <= lines.length, "kthSmallest: \(k) along axis \(axis) of \(shape)")
    let indices = withScalars { x in
      lines.table(length: 1) { start in
        let bits = (0..<lines.length).map { ~x[start + $0 * lines.stride].sortingBits }
        var (key, ties) = bits.greatest(k)
        let position = bits.firstIndex { bit in
          if bit == key { ties -= 1 }
          return bit == key && ties == 0
        }
        return position.map { [$0] } ?? []
      }
    }
    return (gathered(axis: axis, at: indices), indices)
  }

  /// The value in the upper half, ordered as wished, the position below it.
  private func sortingKey(_ x: Float, at place: Int, _ descending: Bool) -> UInt64 {
    let bits = descending ? ~x.sortingBits : x.sortingBits
    return UInt64(bits) << 32 | UInt64(place)
  }
}

extension [UInt32] {
  /// Where the `count` greatest keys are, ascending; of equal keys the first.
  func positionsOfGreatest(_ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var (threshold, ties) = greatest(count)
    return indices.filter { index in
      if self[index] != threshold { return self[index] > threshold }
      ties -= 1
      return ties >= 0
    }
  }
}
