// Sine and cosine, by way of double: the reduced argument and the polynomial are double, and the
// result is rounded once.

// The bits of 2 / pi after the point, behind one word of zeros.
static const uint32_t two_over_pi[9] = {0,          0xa2f9836e, 0x4e441529, 0xfc2757d1, 0xf534ddc0,
                                        0xdb629599, 0x3c439041, 0xfe5163ab, 0xdebbc561};

// For 2^20 <= |x|: x = quadrant pi / 2 + r, with those bits of 2 / pi that matter for x.
static int32_t reduced_angle_of_large(float x, double *remainder) {
  uint32_t bits;
  __builtin_memcpy(&bits, &x, 4);
  const int32_t exponent = (int32_t)((bits >> 23) & 0xff) - 150;
  const uint32_t mantissa = (bits & 0x7fffff) | 0x800000;
  const int32_t place = 32 + exponent - 2; // bits before it give multiples of four quadrants
  const uint32_t *word = two_over_pi + (place >> 5);
  unsigned __int128 window = ((unsigned __int128)word[0] << 96) | ((unsigned __int128)word[1] << 64)
    | ((unsigned __int128)word[2] << 32) | word[3];
  window = (window << (place & 31)) >> 32;
  const uint64_t turns = (uint64_t)((window * mantissa) >> 32); // 2 bits of quadrants, 62 below
  const uint64_t quadrant = (turns + ((uint64_t)1 << 61)) >> 62;
  const double r = (double)(int64_t)(turns - (quadrant << 62)) * 0x1.921fb54442d18p-62;
  const int negative = bits >> 31;
  *remainder = negative ? -r : r;
  return negative ? -(int32_t)quadrant : (int32_t)quadrant;
}

// sin(x + advance pi / 2)
INLINE Vector sine_advanced(Vector x, int32_t advance) {
  const Doubles wide = widened(choose(absolute(x) < 0x1p20f, x, fill(0)));
  const Doubles shifted = wide * 0x1.45f306dc9c883p-1 + 0x1.8p52;
  const Doubles n = shifted - 0x1.8p52;
  Doubles r = wide - n * 0x1.921fb544p+0;
  r = r - n * 0x1.0b4611a4p-34;
  r = r - n * 0x1.13198a2e03707p-65;
  Longs quadrant = (Longs)shifted;
  for (int lane = 0; lane < LANES; lane++) {
    if (!(__builtin_fabsf(x[lane]) >= 0x1p20f)) continue;
    double remainder = 0;
    quadrant[lane] = reduced_angle_of_large(x[lane], &remainder);
    r[lane] = remainder;
  }
  quadrant += advance;
  const Doubles square = r * r;
  Doubles sine = square * 2.7246868722877944544e-6 - 0.00019840063040804116852;
  sine = sine * square + 0.0083333318306294283635;
  sine = sine * square - 0.1666666666374136766;
  sine = r * (1.0 + square * sine); // which keeps the sign of 0
  Doubles cosine = square * -2.723395641464675473e-7 + 0.000024799827643155158045;
  cosine = cosine * square - 0.0013888884976646371217;
  cosine = cosine * square + 0.041666666636210129481;
  cosine = cosine * square - 0.49999999999962052614;
  cosine = 1.0 + square * cosine;
  const Longs odd = -(quadrant & 1);
  const Longs chosen = ((Longs)cosine & odd) | ((Longs)sine & ~odd);
  const Vector value = narrowed((Doubles)(chosen ^ ((quadrant & 2) << 62)));
  return choose(absolute(x) < __builtin_inff(), value, fill(__builtin_nanf("")));
}
