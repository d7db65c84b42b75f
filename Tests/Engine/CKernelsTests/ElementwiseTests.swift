import CKernels
import Foundation
import Numerics
import Testing

/// Expected values: Foundation's functions in Double.
@Suite struct ElementwiseTests {
  private static let functions:
    [(name: String, operation: snb_unary_operation, bound: Double, @Sendable (Double) -> Double)] =
      [
        ("exp", SNB_EXP, 1, { exp($0) }),
        ("expm1", SNB_EXP_MINUS_ONE, 1.5, { expm1($0) }),
        ("log", SNB_LOG, 1, { log($0) }),
        ("log1p", SNB_LOG_ONE_PLUS, 1.5, { log1p($0) }),
        ("sin", SNB_SIN, 0.51, { sin($0) }),
        ("cos", SNB_COS, 0.51, { cos($0) }),
        ("tanh", SNB_TANH, 2.5, { tanh($0) }),
        ("erf", SNB_ERF, 1.5, { erf($0) }),
        ("sigmoid", SNB_SIGMOID, 3, { 1 / (1 + exp(-$0)) }),
        ("softplus", SNB_SOFTPLUS, 2, { max($0, 0) + log1p(exp(-abs($0))) }),
        ("square", SNB_SQUARE, 0.5, { $0 * $0 }),
        ("square root", SNB_SQUARE_ROOT, 0.5, { $0.squareRoot() }),
        ("reciprocal", SNB_RECIPROCAL, 0.5, { 1 / $0 }),
        ("floor", SNB_FLOOR, 0, { $0.rounded(.down) }),
        ("round, ties to even", SNB_ROUND, 0, { $0.rounded(.toNearestOrEven) }),
      ]

  /// Floats over all bit patterns, a dense stretch around 0, and the special values.
  private static let grid: [Float] = {
    let all = (0..<1 << 15).map { Float(bitPattern: UInt32($0) << 17 | UInt32($0)) }
    let dense = (0..<30_001).map { Float($0) * 1e-3 - 15 }
    let special: [Float] = [
      0, -0.0, .infinity, -.infinity, .nan, 1, -1, 0.5, 1.5, 2.5, -0.5, 0x1p-149, 88.72, 88.73,
      -103.9,
    ]
    return all + dense + special
  }()

  @Test(arguments: functions.indices)
  func `a function stays within its bound over all floats`(index: Int) {
    let (name, operation, bound, function) = Self.functions[index]
    let x = Samples(Self.grid)
    let found = outcome(count: x.count) { y in
      unsafe snb_unary(operation, x.count, x.start, y.start)
    }
    for (x, y) in zip(Self.grid, found) {
      let exact = function(Double(x))
      let rounded = Float(exact)
      if rounded.isNaN || rounded.isInfinite || rounded == 0 {
        #expect(rounded.isNaN ? y.isNaN : y == rounded, "\(name)(\(x)) = \(y)")
      } else {
        let error = abs(Double(y) - exact) / Double(max(rounded.ulp, .leastNonzeroMagnitude))
        guard error > bound else { continue }
        Issue.record("\(name)(\(x)) = \(y), off by \(error) ulp")
      }
    }
  }

  /// x times a share in 0...1 that is within half its last place at 1: the error is relative to x.
  @Test func `GELU and SiLU stay within a bound relative to x`() {
    let x = Samples((0..<24_001).map { Float($0) * 1e-3 - 12 })
    let gelu = outcome(count: x.count) { unsafe snb_unary(SNB_GELU, x.count, x.start, $0.start) }
    let silu = outcome(count: x.count) { unsafe snb_unary(SNB_SILU, x.count, x.start, $0.start) }
    for index in 0..<x.count {
      let value = Double(x[index])
      let expectedGelu = value * 0.5 * erfc(-value / 2.0.squareRoot())
      #expect(abs(Double(gelu[index]) - expectedGelu) <= 1.2e-7 * abs(value))
      #expect(abs(Double(silu[index]) - value / (1 + exp(-value))) <= 1.5e-7 * abs(value))
    }
  }

  /// 1 and 0 times x, so that no trace of the share is left.
  @Test func `GELU of far inputs is the input or nothing`() {
    let x = Samples([6.1, 100, 3e38, -6.1, -100, -3e38, 0, -0.0, .infinity, .nan])
    let gelu = outcome(count: x.count) { unsafe snb_unary(SNB_GELU, x.count, x.start, $0.start) }
    let expected: [Float] = [6.1, 100, 3e38, -0.0, -0.0, -0.0, 0, -0.0, .infinity]
    #expect(bits(Array(gelu.prefix(9))) == bits(expected))
    #expect(gelu[9].isNaN)
  }

  @Test func `signs, zeros and NaN follow the written rules`() {
    let x = Samples([0, -0.0, .nan, 2, -2, .infinity, -.infinity])
    func found(_ operation: snb_unary_operation) -> [Float] {
      outcome(count: 7) { unsafe snb_unary(operation, 7, x.start, $0.start) }
    }
    #expect(bits(found(SNB_RELU)) == bits([0, -0.0, .nan, 2, 0, .infinity, 0]))
    #expect(bits(found(SNB_SIGN)) == bits([0, -0.0, .nan, 1, -1, 1, -1]))
    #expect(bits(found(SNB_ABSOLUTE)) == bits([0, 0, .nan, 2, 2, .infinity, .infinity]))
    #expect(bits(found(SNB_NEGATE)) == bits([-0.0, 0, .nan, -2, 2, -.infinity, .infinity]))
    #expect(found(SNB_IS_NAN) == [0, 0, 1, 0, 0, 0, 0])
    for operation in [SNB_SIN, SNB_TANH, SNB_ERF, SNB_EXP_MINUS_ONE, SNB_LOG_ONE_PLUS] {
      #expect(bits(Array(found(operation).prefix(2))) == bits([0, -0.0]))
    }
  }

  @Test(arguments: [1, 3, 15, 16, 17, 33, 64, 100, 50_001])
  func `any count works in place`(count: Int) {
    var generator = SeededGenerator(seed: 7)
    let x = Samples(count: count, from: &generator).values
    let scaled = outcome(x) { unsafe snb_scale(count, 3, $0.start, $0.start) }
    #expect(scaled == x.map { $0 * 3 })
    let other = Samples(count: count, from: &generator)
    let added = outcome(x) { unsafe snb_add_scaled(count, 0.5, other.start, $0.start) }
    #expect(added == (0..<count).map { x[$0].addingProduct(0.5, other[$0]) })
    let clamped = outcome(x) { unsafe snb_clamp(count, -0.5, 1, $0.start, $0.start) }
    #expect(clamped == x.map { min(max($0, -0.5), 1) })
    let filled = outcome(x) { unsafe snb_fill(count, 7, $0.start) }
    #expect(filled == x.map { _ in 7 })
    let nan = outcome([.nan]) { unsafe snb_clamp(1, 0, 1, $0.start, $0.start) }
    #expect(nan[0].isNaN)
  }

  /// (1 + 2^-12)^2 lies half-way between two floats; what is added is too small for a double.
  @Test(arguments: [(0x1p-80 as Float, 0x1.002002p0 as Float), (-0x1p-80, 0x1.002p0)])
  func `a fused operation is rounded once`(addend: Float, expected: Float) {
    let x = Samples(count: 19, repeating: 0x1.001p0)
    let found = outcome([Float](repeating: addend, count: 19)) {
      unsafe snb_add_scaled(19, 0x1.001p0, x.start, $0.start)
    }
    #expect(found == [Float](repeating: expected, count: 19))
  }
}
