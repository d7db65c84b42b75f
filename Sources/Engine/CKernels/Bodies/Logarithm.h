// Logarithms.

// log(1 + f) + e ln 2 for 1 + f in [sqrt(1/2), sqrt(2)).
INLINE Vector logarithm_near_one(Vector f, Vector e) {
  const Vector square = f * f;
  Vector p = fill(0.069990091f);
  p = fused(p, f, fill(-0.11524377f));
  p = fused(p, f, fill(0.116963953f));
  p = fused(p, f, fill(-0.124206722f));
  p = fused(p, f, fill(0.142475232f));
  p = fused(p, f, fill(-0.166679516f));
  p = fused(p, f, fill(0.200007603f));
  p = fused(p, f, fill(-0.249999955f));
  p = fused(p, f, fill(0.333333313f));
  Vector rest = fused(p, f * square, e * 1.42860677e-06f);
  rest = fused(square, fill(-0.5f), rest);
  return fused(e, fill(0.693145752f), f + rest);
}

// The exponent e of x = 2^e m with m in [sqrt(1/2), sqrt(2)), for positive normal x.
INLINE Integers balanced_exponent(Vector x) {
  return ((Integers)x - 0x3f3504f3) >> 23;
}

INLINE Vector logarithm_of_special(Vector x, Vector value) {
  value = choose(x == fill(__builtin_inff()), x, value);
  value = choose(x == 0.0f, fill(-__builtin_inff()), value);
  return choose((x < 0.0f) | (x != x), fill(__builtin_nanf("")), value);
}

INLINE Vector logarithm(Vector x) {
  const Integers small = x < 0x1p-126f;
  const Vector scaled = choose(small, x * 0x1p23f, x);
  const Integers exponent = balanced_exponent(scaled);
  const Vector f = (Vector)((Integers)scaled - (exponent << 23)) - 1.0f;
  const Vector e = __builtin_convertvector(exponent - (small & 23), Vector);
  return logarithm_of_special(x, logarithm_near_one(f, e));
}

// log(1 + x): the rounding error of 1 + x is put back into the reduced argument.
INLINE Vector logarithm_of_one_plus(Vector x) {
  const Vector sum = 1.0f + x;
  const Vector error = choose(x > 1.0f, 1.0f - (sum - x), x - (sum - 1.0f));
  const Integers exponent = balanced_exponent(sum);
  const Integers shift = choose_integers(exponent > 126, fill_integers(126), exponent);
  const Vector f = ((Vector)((Integers)sum - (exponent << 23)) - 1.0f)
    + error * power_of_two(-shift);
  const Vector value = logarithm_near_one(f, __builtin_convertvector(exponent, Vector));
  const Vector special = logarithm_of_special(sum, value);
  return choose(absolute(x) < 0x1p-30f, x, special);
}

// log(1 + e^x)
INLINE Vector softplus(Vector x) {
  return at_least(x, fill(0)) + logarithm_of_one_plus(exponential(negated(absolute(x))));
}
