import Tensors

/// Corrections of p-values for many tests at once; each answers in the order of its input.
public enum AdjustedPValues {
  /// Holm's step-down correction: controls the chance of any false rejection.
  public static func holm(_ pValues: [Double]) -> [Double] {
    check(pValues)
    let order = ascending(pValues)
    var adjusted = pValues
    var largest = 0.0
    for (rank, index) in order.enumerated() {
      largest = max(largest, min(1, Double(pValues.count - rank) * pValues[index]))
      adjusted[index] = largest
    }
    return adjusted
  }

  /// Benjamini and Hochberg's step-up correction: controls the share of false rejections.
  public static func benjaminiHochberg(_ pValues: [Double]) -> [Double] {
    check(pValues)
    let order = ascending(pValues)
    var adjusted = pValues
    var smallest = 1.0
    for (rank, index) in order.enumerated().reversed() {
      smallest = min(smallest, Double(pValues.count) / Double(rank + 1) * pValues[index])
      adjusted[index] = smallest
    }
    return adjusted
  }

  private static func ascending(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  }

  private static func check(_ pValues: [Double]) {
    require(
      pValues.allSatisfy { (0...1).contains($0) }, "p-values lie from 0 to 1, got \(pValues)")
  }
}
