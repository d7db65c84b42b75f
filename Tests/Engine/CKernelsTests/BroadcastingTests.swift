import CKernels
import Foundation
import Numerics
import Testing

@Suite struct BroadcastingTests {
  private func binary(
    _ operation: snb_binary_operation, _ extents: [Int], _ a: [Float], _ aStrides: [Int],
    _ b: [Float], _ bStrides: [Int]
  ) -> [Float] {
    let (left, right) = (Samples(a), Samples(b))
    return outcome(count: extents.reduce(1, *)) { y in
      unsafe snb_binary(
        operation, Int32(extents.count), extents, left.start, aStrides, right.start, bStrides,
        y.start)
    }
  }

  /// The places of an operand, in the output's order.
  private func places(_ extents: [Int], _ strides: [Int]) -> [Int] {
    zip(extents, strides).reduce([0]) { places, axis in
      places.flatMap { place in (0..<axis.0).map { place + $0 * axis.1 } }
    }
  }

  @Test(arguments: [
    ([7], [1], [1]), ([7], [0], [1]), ([33, 16], [16, 1], [0, 1]), ([33, 16], [16, 1], [1, 0]),
    ([5, 3, 4], [12, 4, 1], [0, 4, 1]), ([5, 3, 4], [0, 0, 1], [12, 4, 1]),
    ([6, 5], [1, 6], [5, 1]), ([2, 3, 4, 5], [0, 20, 5, 1], [60, 0, 5, 0]),
    ([1, 40_000], [40_000, 1], [0, 0]), ([300, 200], [1, 300], [200, 1]),
    ([2, 2100], [2, 4], [0, 2]),
    ([3000, 1, 17], [17, 17, 1], [0, 17, 1]), ([0, 3], [3, 1], [3, 1]), ([], [], []),
  ])
  func `operands repeat and step as their strides say`(
    extents: [Int], aStrides: [Int], bStrides: [Int]
  ) {
    var generator = SeededGenerator(seed: 8)
    let (ofA, ofB) = (places(extents, aStrides), places(extents, bStrides))
    let a = Samples(count: (ofA.max() ?? 0) + 1, from: &generator).values
    let b = Samples(count: (ofB.max() ?? 0) + 1, from: &generator).values
    let found = binary(SNB_SUBTRACT, extents, a, aStrides, b, bStrides)
    #expect(found == zip(ofA, ofB).map { a[$0] - b[$1] })
    let (left, right) = (Samples(a), Samples(b))
    let selected = outcome(count: found.count) { y in
      unsafe snb_select(
        Int32(extents.count), extents, left.start, aStrides, right.start, bStrides, left.start,
        aStrides, y.start)
    }
    #expect(selected == zip(ofA, ofB).map { a[$0] != 0 ? b[$1] : a[$0] })
    let copied = outcome(count: found.count) { y in
      let contiguous = extents.indices.map { extents[($0 + 1)...].reduce(1, *) }
      unsafe snb_copy(
        Int32(extents.count), extents, left.start, aStrides, y.start, contiguous)
    }
    #expect(copied == ofA.map { a[$0] })
  }

  @Test func `a copy can write into a part of a larger array`() {
    let x = Samples([1, 2, 3, 4])
    let found = outcome([Float](repeating: 0, count: 12)) { y in
      unsafe snb_copy(2, [2, 2], x.start, [2, 1], y.start + 5, [4, 2])
    }
    #expect(found == [0, 0, 0, 0, 0, 1, 0, 2, 0, 3, 0, 4])
  }

  @Test func `maximum and minimum let NaN win and tell the zeros apart`() {
    let a: [Float] = [0, -0.0, .nan, 1, 2, -0.0, .infinity]
    let b: [Float] = [-0.0, 0, 1, .nan, 3, -0.0, 5]
    let greater = binary(SNB_MAXIMUM, [7], a, [1], b, [1])
    #expect(bits(greater) == bits([0, 0, .nan, .nan, 3, -0.0, .infinity]))
    let less = binary(SNB_MINIMUM, [7], a, [1], b, [1])
    #expect(bits(less) == bits([-0.0, -0.0, .nan, .nan, 2, -0.0, 5]))
  }

  @Test func `comparisons with NaN are false but for inequality`() {
    let (a, b): ([Float], [Float]) = ([1, 2, .nan, 0], [2, 2, 1, -0.0])
    #expect(binary(SNB_LESS, [4], a, [1], b, [1]) == [1, 0, 0, 0])
    #expect(binary(SNB_LESS_EQUAL, [4], a, [1], b, [1]) == [1, 1, 0, 1])
    #expect(binary(SNB_EQUAL, [4], a, [1], b, [1]) == [0, 1, 0, 1])
    #expect(binary(SNB_NOT_EQUAL, [4], a, [1], b, [1]) == [1, 0, 1, 0])
  }

  @Test func `a power is rounded once and keeps its special cases`() {
    let special: [Float] = [
      0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, .infinity, -.infinity, .nan, 0x1p-133, -0x1p-133,
      0x1p24,
    ]
    var generator = SeededGenerator(seed: 9)
    var (a, b) = (special.flatMap { x in special.map { _ in x } }, special.flatMap { _ in special })
    for _ in 0..<20_000 {
      a.append(10 * generator.uniform())
      b.append(generator.uniform(in: -40..<40))
    }
    let found = binary(SNB_POWER, [a.count], a, [1], b, [1])
    for index in a.indices {
      let exact = pow(Double(a[index]), Double(b[index]))
      let (y, rounded) = (found[index], Float(exact))
      let isRight =
        rounded.isNaN
        ? y.isNaN
        : rounded.isInfinite || rounded == 0
          ? y == rounded && y.sign == rounded.sign
          : abs(Double(y) - exact) <= 0.501 * Double(rounded.ulp)
      #expect(isRight, "\(a[index]) ^ \(b[index]) = \(y)")
    }
  }

  /// Against central differences of the function in Double.
  @Test func `fused gradients are the upstream gradient times the slope`() {
    func slope(_ f: (Double) -> Double, _ x: Double) -> Double {
      (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
    }
    let x = (-40...40).map { Float($0) / 8 }
    let up = x.map { 1 + $0 * $0 / 9 }
    func check(_ operation: snb_binary_operation, of b: [Float], _ f: (Double) -> Double) {
      let found = binary(operation, [x.count], up, [1], b, [1])
      let expected = x.indices.map { Double(up[$0]) * slope(f, Double(x[$0])) }
      #expect(distance(found, expected) < 2e-6)
    }
    let sigmoid: (Double) -> Double = { 1 / (1 + exp(-$0)) }
    check(SNB_SIGMOID_GRADIENT, of: x.map { Float(sigmoid(Double($0))) }, sigmoid)
    check(SNB_TANH_GRADIENT, of: x.map { Float(tanh(Double($0))) }, { tanh($0) })
    check(SNB_GELU_GRADIENT, of: x) { $0 * 0.5 * erfc(-$0 / 2.0.squareRoot()) }
    check(SNB_SILU_GRADIENT, of: x) { $0 * sigmoid($0) }
    let relu = binary(SNB_RELU_GRADIENT, [3], [5, 6, 7], [1], [0, 2, -1], [1])
    #expect(relu == [0, 6, 0])
  }

  /// Φ(x) + x φ(x) in Double; from x = 6.1 on it is 1 but for 1e-8.
  @Test func `the slope of GELU stays within 1 point 5 e-7`() {
    let x = (0...20_000).map { Float($0) * 7e-4 - 7 }
    let found = binary(SNB_GELU_GRADIENT, [x.count], [1], [0], x, [1])
    for (x, slope) in zip(x.map(Double.init), found) {
      let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
      let exact = 0.5 * erfc(-x / 2.0.squareRoot()) + x * density
      #expect(abs(Double(slope) - exact) <= 1.5e-7, "at \(x)")
    }
  }
}
