extension RunResults {
  /// What has other bits in `other`, in words: `accuracy 0.91 → 0.92`, `the curve loss`.
  public func differences(from other: RunResults) throws -> [String] {
    guard try digest != other.digest else { return [] }
    func named<Value>(
      _ one: [String: Value], _ two: [String: Value], _ isSame: (String) -> Bool
    ) -> [String] {
      Set(one.keys).union(two.keys).sorted().filter { !isSame($0) }
    }
    func shown(_ value: (some CustomStringConvertible)?) -> String {
      value?.description ?? "none"
    }
    let numbers =
      named(metrics, other.metrics) {
        metrics[$0]?.bitPattern == other.metrics[$0]?.bitPattern
      }.map { "\($0) \(shown(metrics[$0])) → \(shown(other.metrics[$0]))" }
      + named(counts, other.counts) { counts[$0] == other.counts[$0] }
      .map { "\($0) \(shown(counts[$0])) → \(shown(other.counts[$0]))" }
    func bits(_ points: [Point]?) -> [[UInt64]]? {
      points?.map { [UInt64(bitPattern: Int64($0.step)), $0.value.bitPattern] }
    }
    let otherCurves = named(curves, other.curves) {
      bits(curves[$0]) == bits(other.curves[$0])
    }
    let otherArrays = named(arrays, other.arrays) { name in
      let (one, two) = (arrays[name], other.arrays[name])
      return one?.shape == two?.shape
        && one?.scalars.map(\.bitPattern) == two?.scalars.map(\.bitPattern)
    }
    return numbers + otherCurves.map { "the curve \($0)" }
      + otherArrays.map { "the array \($0)" }
  }
}
