// x^y by way of double: 2^(y log2 |x|), rounded once; then the special cases of IEEE 754's pow.

INLINE Doubles binary_logarithm(Doubles x) {
  const Longs bits = (Longs)x;
  const Longs exponent = (bits - 0x3fe6a09e667f3bcd) >> 52;
  const Doubles m = (Doubles)(bits - (exponent << 52));
  const Doubles s = (m - 1.0) / (m + 1.0);
  const Doubles square = s * s;
  Doubles p = square * 0.13114976096717038329 + 0.13266035037261050827;
  p = p * square + 0.15386342974308153091;
  p = p * square + 0.18181793722272505586;
  p = p * square + 0.22222222409844037886;
  p = p * square + 0.28571428570722826681;
  p = p * square + 0.40000000000001010273;
  p = p * square + 0.6666666666666666643;
  const Doubles logarithm = s + s + s * square * p;
  return __builtin_convertvector(exponent, Doubles) + logarithm * 1.4426950408889634074;
}

INLINE Doubles binary_exponential(Doubles x) {
  const Doubles shifted = x + 0x1.8p52;
  const Doubles r = (x - (shifted - 0x1.8p52)) * 0.69314718055994530942;
  Doubles p = r * 0.000024860745193047494782 + 0.00019900441465296743459;
  p = p * r + 0.0013888852633922929755;
  p = p * r + 0.0083332970674287185145;
  p = p * r + 0.041666666722201000241;
  p = p * r + 0.16666666722219043493;
  p = p * r + 0.5;
  const Doubles value = 1.0 + (r + r * r * p);
  return value * (Doubles)(((Longs)shifted + 1023) << 52);
}

INLINE Vector power(Vector x, Vector y) {
  const Vector magnitude = absolute(x), infinity = fill(__builtin_inff());
  const Integers small = absolute(y) < 0x1p24f;
  const Integers whole = __builtin_convertvector(choose(small, y, fill(0)), Integers);
  const Integers is_integer =
    ~small | (__builtin_convertvector(whole, Vector) == y); // from 2^24 on all are, and even
  const Integers is_odd = small & is_integer & -(whole & 1);

  // Beyond 2^+-200 the result is infinite or 0 in any case.
  const Doubles product = widened(y) * binary_logarithm(widened(magnitude));
  const Longs low = (Longs)(product < -200.0), high = (Longs)(product > 200.0);
  const Doubles none = {0};
  const Longs ends = ((Longs)(none - 200.0) & low) | ((Longs)(none + 200.0) & high);
  Vector value = narrowed(binary_exponential((Doubles)(ends | ((Longs)product & ~(low | high)))));

  const Integers grows = (magnitude > 1.0f) ^ (y < 0.0f);
  const Integers extreme = (magnitude == 0.0f) | (magnitude == infinity) | (absolute(y) == infinity);
  value = choose(extreme, choose(grows, infinity, fill(0)), value);
  value = choose((absolute(y) == infinity) & (magnitude == 1.0f), fill(1), value);
  value = choose((Integers)x < 0, choose(is_odd, negated(value), value), value);
  const Integers undefined = (x < 0.0f) & ~is_integer & (magnitude != infinity);
  value = choose(undefined | (x != x) | (y != y), fill(__builtin_nanf("")), value);
  return choose((x == 1.0f) | (y == 0.0f), fill(1), value);
}
