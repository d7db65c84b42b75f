// e^x and what is made of it. The error bounds are the greatest measured over all floats of the
// stated range by the tests, in units of the last place (ulp).

// 2^n for n in -126...127, by its exponent bits.
INLINE Vector power_of_two(Integers n) { return (Vector)((n + 127) << 23); }

// x = n ln 2 + r with |r| <= ln 2 / 2, for |x| < 2^15; n is returned as an integer.
INLINE Integers reduced(Vector x, Vector *remainder) {
  const Vector rounder = fill(0x1.8p23f);
  const Vector shifted = fused(x, fill(1.44269502f), rounder);
  const Vector n = shifted - rounder;
  Vector r = fused(n, fill(-0.693145752f), x);
  r = fused(n, fill(-1.42860677e-06f), r);
  *remainder = r;
  return (Integers)shifted - 0x4b400000;
}

// (e^r - 1 - r) / r^2
INLINE Vector exponential_tail(Vector r) {
  Vector p = fill(0.000198919806f);
  p = fused(p, r, fill(0.00139345415f));
  p = fused(p, r, fill(0.00833331048f));
  p = fused(p, r, fill(0.0416664556f));
  p = fused(p, r, fill(0.166666672f));
  return fused(p, r, fill(0.5f));
}

// value 2^n, rounded once.
INLINE Vector scaled_by_power_of_two(Vector value, Integers n) {
#if defined(SNB_MASKED_512)
  return (Vector)_mm512_scalef_ps((__m512)value, _mm512_cvtepi32_ps((__m512i)n));
#else
  // In two steps, since 2^n itself may be no float; only the second can round.
  const Integers half = n >> 1;
  return value * power_of_two(half) * power_of_two(n - half);
#endif
}

INLINE Vector exponential(Vector x) {
  const Vector inside = at_least(at_most(x, fill(89.0f)), fill(-104.0f));
  Vector r;
  const Integers n = reduced(inside, &r);
  return scaled_by_power_of_two(fused(exponential_tail(r), r * r, r) + 1.0f, n);
}

INLINE Vector exponential_minus_one(Vector x) {
  const Vector inside = at_least(at_most(x, fill(89.0f)), fill(-30.0f));
  Vector r;
  const Integers n = reduced(inside, &r);
  const Vector minus_one = fused(exponential_tail(r), r * r, r);
  // Half of 2^n (e^r - 1) + (2^n - 1), since 2^128 is no float.
  const Vector half = power_of_two(n - 1);
  const Vector value = 2.0f * fused(half, minus_one, half - 0.5f);
  return choose(absolute(x) < 0x1p-30f, x, value);
}

// (e^2|x| - 1) / (e^2|x| + 1), with the sign of x.
INLINE Vector hyperbolic_tangent(Vector x) {
  const Vector magnitude = at_most(absolute(x), fill(10.0f));
  const Vector minus_one = exponential_minus_one(magnitude + magnitude);
  return with_sign_of(minus_one / (minus_one + 2.0f), x);
}

INLINE Vector sigmoid(Vector x) {
  const Vector e = exponential(negated(absolute(x)));
  return choose(x < 0.0f, e, fill(1)) / (1.0f + e);
}
