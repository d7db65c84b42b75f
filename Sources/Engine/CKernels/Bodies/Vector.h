// Sixteen lanes, whatever the registers: two or four of them stand for one vector where they are
// narrower. So a lane's operations, and with them its bits, are the same on every instruction set.

typedef float Vector __attribute__((vector_size(64)));
typedef int32_t Integers __attribute__((vector_size(64)));
typedef double Doubles __attribute__((vector_size(128)));
typedef int64_t Longs __attribute__((vector_size(128)));
typedef float UnalignedVector __attribute__((vector_size(64), aligned(4), may_alias));
typedef int32_t UnalignedIntegers __attribute__((vector_size(64), aligned(4), may_alias));

#define LANES 16
#define INLINE static inline __attribute__((always_inline))

INLINE Vector load(const float *x) { return *(const UnalignedVector *)x; }
INLINE void store(float *y, Vector v) { *(UnalignedVector *)y = v; }
INLINE Vector fill(float x) {
  return (Vector){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x};
}
INLINE Integers fill_integers(int32_t x) {
  return (Integers){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x};
}

#if defined(SNB_MASKED_256)
typedef float HalfVector __attribute__((vector_size(32)));
// Sixteen lanes from LANES - count on: the first `count` are set.
static const int32_t lanes_set[2 * LANES] = {-1, -1, -1, -1, -1, -1, -1, -1,
                                             -1, -1, -1, -1, -1, -1, -1, -1};
#endif

// The first `count` lanes (1 to 15); the others are 0.
INLINE Vector load_part(const float *x, ptrdiff_t count) {
#if defined(SNB_MASKED_512)
  return (Vector)_mm512_maskz_loadu_ps((__mmask16)((1u << count) - 1), x);
#elif defined(SNB_MASKED_256)
  const __m256i *lanes = (const __m256i *)(lanes_set + LANES - count);
  const HalfVector low = (HalfVector)_mm256_maskload_ps(x, _mm256_loadu_si256(lanes));
  const HalfVector high = (HalfVector)_mm256_maskload_ps(x + 8, _mm256_loadu_si256(lanes + 1));
  return __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
#else
  Vector v = fill(0);
  float *lanes = (float *)&v;
  for (ptrdiff_t i = 0; i < count; i++) lanes[i] = x[i];
  return v;
#endif
}

INLINE void store_part(float *y, Vector v, ptrdiff_t count) {
#if defined(SNB_MASKED_512)
  _mm512_mask_storeu_ps(y, (__mmask16)((1u << count) - 1), (__m512)v);
#elif defined(SNB_MASKED_256)
  const __m256i *lanes = (const __m256i *)(lanes_set + LANES - count);
  const HalfVector low = __builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7);
  const HalfVector high = __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15);
  _mm256_maskstore_ps(y, _mm256_loadu_si256(lanes), (__m256)low);
  _mm256_maskstore_ps(y + 8, _mm256_loadu_si256(lanes + 1), (__m256)high);
#else
  const float *lanes = (const float *)&v;
  for (ptrdiff_t i = 0; i < count; i++) y[i] = lanes[i];
#endif
}

INLINE Vector load_some(const float *x, ptrdiff_t count) {
  return count >= LANES ? load(x) : load_part(x, count);
}
INLINE void store_some(float *y, Vector v, ptrdiff_t count) {
  if (count >= LANES) store(y, v);
  else store_part(y, v, count);
}

// a where the mask (all ones or all zeros in a lane) is set, else b.
INLINE Vector choose(Integers mask, Vector a, Vector b) {
  return (Vector)((mask & (Integers)a) | (~mask & (Integers)b));
}
INLINE Integers choose_integers(Integers mask, Integers a, Integers b) {
  return (mask & a) | (~mask & b);
}

INLINE Doubles widened(Vector v) { return __builtin_convertvector(v, Doubles); }
INLINE Vector narrowed(Doubles d) { return __builtin_convertvector(d, Vector); }

// a * b + c, rounded once.
INLINE Vector fused(Vector a, Vector b, Vector c) {
#if defined(SNB_HAS_FUSED)
  return __builtin_elementwise_fma(a, b, c);
#else
  // The product is exact in double. The sum is rounded to odd (where it is inexact, its last bit
  // is 1), so that rounding it again, to float, gives what one rounding gives.
  const Doubles product = widened(a) * widened(b), addend = widened(c);
  const Doubles sum = product + addend;
  const Doubles addend_part = sum - product;
  const Doubles rest = (product - (sum - addend_part)) + (addend - addend_part);
  const Doubles zero = {0};
  const Longs bits = (Longs)sum;
  const Longs inexact = (Longs)(rest > zero) | (Longs)(rest < zero);
  const Longs even = (bits & 1) - 1; // all ones where the last bit is 0
  const Longs away = ~((Longs)(rest > zero) ^ (Longs)(sum > zero)); // all ones: a greater magnitude
  const Longs step = (away & 2) - 1;                                // +1 or -1
  return narrowed((Doubles)(bits + (inexact & even & step)));
#endif
}

INLINE Vector square_root(Vector x) { return __builtin_elementwise_sqrt(x); }
INLINE Vector absolute(Vector x) { return (Vector)((Integers)x & 0x7fffffff); }
INLINE Vector negated(Vector x) { return (Vector)((Integers)x ^ (int32_t)0x80000000); }
INLINE Vector with_sign_of(Vector magnitude, Vector sign) {
  return (Vector)(((Integers)magnitude & 0x7fffffff) | ((Integers)sign & (int32_t)0x80000000));
}

// IEEE 754-2019 maximum and minimum: NaN where either is, and -0 is less than +0.
INLINE Vector maximum(Vector a, Vector b) {
  const Vector equal = (Vector)((Integers)a & (Integers)b); // of -0 and +0: +0
  const Vector greater = choose(a > b, a, choose(a < b, b, equal));
  return choose(a != a, a, choose(b != b, b, greater));
}
INLINE Vector minimum(Vector a, Vector b) {
  const Vector equal = (Vector)((Integers)a | (Integers)b);
  const Vector less = choose(a < b, a, choose(a > b, b, equal));
  return choose(a != a, a, choose(b != b, b, less));
}
// The lesser or the greater of two, of which `limit` is no NaN; a NaN in x stays.
INLINE Vector at_most(Vector x, Vector limit) { return choose(limit < x, limit, x); }
INLINE Vector at_least(Vector x, Vector limit) { return choose(limit > x, limit, x); }

// Lanes joined in one order: 8 and 8, then 4 and 4, 2 and 2, 1 and 1.
#define JOINED(name, join)                                                                     \
  INLINE float name(Vector v) {                                                                \
    v = join(v, __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5,  \
                                        6, 7));                                                \
    v = join(v, __builtin_shufflevector(v, v, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9,    \
                                        10, 11));                                              \
    v = join(v, __builtin_shufflevector(v, v, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15,    \
                                        12, 13));                                              \
    v = join(v, __builtin_shufflevector(v, v, 1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12,    \
                                        15, 14));                                              \
    return v[0];                                                                               \
  }
INLINE Vector plus(Vector a, Vector b) { return a + b; }
JOINED(joined_sum, plus)
JOINED(joined_maximum, maximum)
JOINED(joined_minimum, minimum)
