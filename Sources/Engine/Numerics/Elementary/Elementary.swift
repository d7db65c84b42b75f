/// Elementary functions of our own, so that a result has the same bits on every machine.
///
/// Only additions, multiplications, divisions, square roots and exact scalings are used, each rounded
/// once by IEEE 754, never the C library. The `Float` forms give the same bits as the vector kernels.
/// Special values follow IEEE 754 and C. The error bounds that the members state are the greatest
/// measured by the tests, in units of the last place (ulp).
public enum Elementary {
  /// Correctly rounded.
  public static func sqrt(_ x: Double) -> Double { x.squareRoot() }

  /// Correctly rounded.
  public static func sqrt(_ x: Float) -> Float { x.squareRoot() }
}
