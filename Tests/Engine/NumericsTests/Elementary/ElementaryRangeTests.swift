import Foundation
import Testing

@testable import Numerics

/// Expected numbers: mpmath with 1300 bits, rounded to Double.
@Suite struct ElementaryRangeTests {
  @Test(arguments: [
    (1e+30, 1.0, 1e+30),
    (7.7832103, 9.977329, 778725131.5506291),
    (0.9999999, 1000000000.0, 3.720057571493637e-44),
    (3.5, -500.25, 6.7602197543513066e-273),
    (1.0000000001, 7000000000000.0, 1.014290763491529e+304),
    (1e-300, 0.99, 1.0000000000000062e-297),
    (0.1, 307.5, 3.1622776601684335e-308),
    (2.0, 0.5, 1.4142135623730951),
  ])
  func `powers agree with high precision`(x: Double, y: Double, expected: Double) {
    #expect(abs(Elementary.pow(x, y) - expected) <= expected.ulp)
  }

  @Test(arguments: [
    (1000000.0, -0.34999350217129294, 0.9367521275331447),
    (12345678.9, -0.8973068124812599, 0.44140739037166243),
    (1000000000000000.0, 0.8582727931702359, -0.5131937377869703),
    (1e+22, -0.8522008497671888, 0.523214785395139),
    (0x1.6ac5b262ca1ffp+849, 1.0, -4.687165924254628e-19),
    (1.7976931348623157e+308, 0.004961954789184062, -0.9999876894265599),
    (-4e+18, -0.45698335018195546, 0.88947524847883),
    (314159.26535897935, 2.4247006917165214e-11, 1.0),
  ])
  func `angles of any size are reduced exactly`(x: Double, sine: Double, cosine: Double) {
    #expect(abs(Elementary.sin(x) - sine) <= sine.ulp)
    #expect(abs(Elementary.cos(x) - cosine) <= cosine.ulp)
  }

  @Test func `powers keep the special cases of the C library`() {
    let special: [Double] = [
      0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, .infinity, -.infinity, .nan, 0x1p60, -0x1p60,
    ]
    for x in special {
      for y in special {
        let (found, expected) = (Elementary.pow(x, y), Foundation.pow(x, y))
        let isNear = found == expected || abs(found - expected) <= expected.ulp
        let isSame = isNear && found.sign == expected.sign
        #expect(isSame || found.isNaN && expected.isNaN, "\(x) ^ \(y) = \(found)")
      }
    }
  }

  @Test func `a fused operation in Float is rounded once`() {
    var generator = SeededGenerator(seed: 1)
    let special: [Float] = [0, -0.0, .infinity, .nan, .greatestFiniteMagnitude, 0x1p-149, 0x1p-126]
    func draw() -> Float {
      let isSpecial = generator.integer(below: 8) == 0
      if isSpecial { return special[generator.integer(below: special.count)] }
      return Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
    }
    for _ in 0..<20_000 {
      let (a, b) = (draw(), draw())
      // An addend near the product, so that the sum cancels.
      let c = generator.bernoulli(0.5) ? draw() : -(a * b).nextUp
      let (found, expected) = (fused(a, b, c), c.addingProduct(a, b))
      #expect(found.bitPattern == expected.bitPattern || found.isNaN && expected.isNaN)
    }
  }
}
