/// a b + c, rounded once, without the library call that `addingProduct` is.
///
/// The product is exact in double. The sum is rounded to odd (where it is inexact, its last bit is
/// 1), so that rounding it again, to float, gives what one rounding gives.
@inline(__always)
func fused(_ a: Float, _ b: Float, _ c: Float) -> Float {
  let product = Double(a) * Double(b)
  let addend = Double(c)
  let sum = product + addend
  let part = sum - product
  let rest = (product - (sum - part)) + (addend - part)
  guard rest > 0 || rest < 0, sum.bitPattern & 1 == 0 else { return Float(sum) }
  let isGreater = (rest > 0) == (sum > 0)
  return Float(Double(bitPattern: isGreater ? sum.bitPattern + 1 : sum.bitPattern - 1))
}
