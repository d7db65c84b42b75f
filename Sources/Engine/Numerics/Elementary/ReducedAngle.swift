/// x = quadrant pi / 2 + value + rest, with |value| at most about pi / 4.
struct ReducedAngle {
  /// Modulo 4.
  let quadrant: Int
  let value: Double
  let rest: Double

  init(_ x: Double) {
    self = abs(x) < 0x1p20 ? Self(small: x) : Self(large: x)
  }

  /// By pi / 2 in three parts, of which the first two have exact products with the quadrant.
  private init(small x: Double) {
    let n = (x * 0.6366197723675814 + 0x1.8p52) - 0x1.8p52
    quadrant = Int(n) & 3
    let first = x - n * 0x1.921fb544p+0
    let second = n * 0x1.0b4611a4p-34
    let difference = first - second
    let part = difference - first
    let error = (first - (difference - part)) - (second + part)
    let tail = error - n * 0x1.13198a2e03707p-65
    value = difference + tail
    rest = (difference - value) + tail
  }

  /// By those 192 bits of 2 / pi that matter for x (Payne and Hanek, 1983).
  private init(large x: Double) {
    let bits = x.bitPattern
    let significand = bits & 0xf_ffff_ffff_ffff | 0x10_0000_0000_0000
    // Bits before this place give multiples of four quadrants.
    let place = 64 + Int(bits >> 52 & 0x7ff) - 1075 - 2
    let words = (0..<3).map { Self.word(at: place + 64 * $0) }
    let low = significand.multipliedFullWidth(by: words[2])
    let middle = significand.multipliedFullWidth(by: words[1])
    let (sum, carries) = middle.low.addingReportingOverflow(low.high)
    let top = significand &* words[0] &+ middle.high &+ (carries ? 1 : 0)
    // 2 bits of quadrants, 126 below them.
    let turns = UInt128(top) << 64 | UInt128(sum)
    let rounded = (turns &+ (1 << 125)) >> 126
    let fraction = Int128(bitPattern: turns &- rounded << 126)
    let high = Double(fraction)
    let left = Double(fraction - Int128(high))
    let scaled = high * 0x1p-126
    let product = scaled * 1.5707963267948966
    let error =
      (-product).addingProduct(scaled, 1.5707963267948966) + scaled * 6.123233995736766e-17
      + left * 0x1p-126 * 1.5707963267948966
    let angle = product + error
    let angleRest = (product - angle) + error
    quadrant = (x < 0 ? -Int(rounded) : Int(rounded)) & 3
    value = x < 0 ? -angle : angle
    rest = x < 0 ? -angleRest : angleRest
  }

  /// 64 bits of 2 / pi, behind 64 zeros.
  static func word(at place: Int) -> UInt64 {
    let (index, shift) = (place >> 6, place & 63)
    let high = index == 0 ? 0 : twoOverPi[index - 1]
    return shift == 0 ? high : high << shift | twoOverPi[index] >> (64 - shift)
  }

  /// The bits of 2 / pi after the point.
  private static let twoOverPi: [UInt64] = [
    0xa2f9_836e_4e44_1529, 0xfc27_57d1_f534_ddc0, 0xdb62_9599_3c43_9041, 0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0, 0x0649_2eea_09d1_921c, 0xfe1d_eb1c_b129_a73e, 0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41, 0x3991_d639_8353_39f4, 0x9c84_5f8b_bdf9_283b, 0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f, 0x6d36_7ecf_27cb_09b7, 0x4f46_3f66_9e5f_ea2d, 0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea, 0x6bfb_5fb1_1f8d_5d08, 0x5603_3046_fc7b_6bab, 0xf0cf_bc20_9af4_361d,
  ]
}
