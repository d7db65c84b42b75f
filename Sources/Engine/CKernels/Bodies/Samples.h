// Products of two matrices at some places only: each lane is the chain of one place.

// Sixteen entries of one row at a time.
static void sparse_entries(ptrdiff_t entries, const int32_t *columns, ptrdiff_t terms,
                           const float *dy, ptrdiff_t dy_step, const float *x, ptrdiff_t x_step,
                           float *result) {
  for (ptrdiff_t e = 0; e < entries; e += LANES) {
    const ptrdiff_t rest = entries - e < LANES ? entries - e : LANES;
    ptrdiff_t place[LANES];
    for (int lane = 0; lane < LANES; lane++) place[lane] = columns[e + (lane < rest ? lane : 0)];
    Vector sum = fill(0);
    for (ptrdiff_t term = 0; term < terms; term++) {
      const float *row = x + term * x_step;
      const Vector v = {row[place[0]],  row[place[1]],  row[place[2]],  row[place[3]],
                        row[place[4]],  row[place[5]],  row[place[6]],  row[place[7]],
                        row[place[8]],  row[place[9]],  row[place[10]], row[place[11]],
                        row[place[12]], row[place[13]], row[place[14]], row[place[15]]};
      sum = fused(fill(dy[term * dy_step]), v, sum);
    }
    store_some(result + e, sum, rest);
  }
}

#if defined(SNB_MASKED_512)
INLINE __m512i lane_numbers(const uint8_t *numbers) {
  return _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)numbers));
}
INLINE Vector picked(Vector low, __m512i lanes, Vector high) {
  return (Vector)_mm512_permutex2var_ps((__m512)low, lanes, (__m512)high);
}
// COUNT vectors of entries at once; the tile's 32 rows and columns lie in two registers each.
#define SAMPLES_CASE(COUNT)                                                                     \
  case COUNT: {                                                                                 \
    Vector sum[COUNT];                                                                          \
    __m512i row[COUNT], column[COUNT];                                                          \
    _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++) {                        \
      const float *before = s->result + first + j * LANES;                                      \
      sum[j] = s->accumulate ? load(before) : fill(0);                                          \
      row[j] = lane_numbers(s->rows + first + j * LANES);                                       \
      column[j] = lane_numbers(s->columns + first + j * LANES);                                 \
    }                                                                                           \
    for (ptrdiff_t term = 0; term < s->terms; term++) {                                         \
      const float *dy = s->dy + term * 2 * LANES, *x = s->x + term * 2 * LANES;                 \
      const Vector dy_low = load(dy), dy_high = load(dy + LANES);                               \
      const Vector x_low = load(x), x_high = load(x + LANES);                                   \
      _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++) sum[j] =               \
        fused(picked(dy_low, row[j], dy_high), picked(x_low, column[j], x_high), sum[j]);       \
    }                                                                                           \
    _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++)                          \
      store(s->result + first + j * LANES, sum[j]);                                             \
    break;                                                                                      \
  }

static void sampled_products(const snb_samples *s) {
  for (ptrdiff_t first = 0; first < s->entries; first += 8 * LANES) {
    const ptrdiff_t vectors = (s->entries - first) / LANES;
    switch (vectors < 8 ? vectors : 8) {
      SAMPLES_CASE(1)
      SAMPLES_CASE(2)
      SAMPLES_CASE(3)
      SAMPLES_CASE(4)
      SAMPLES_CASE(5)
      SAMPLES_CASE(6)
      SAMPLES_CASE(7)
      SAMPLES_CASE(8)
    }
  }
}
#undef SAMPLES_CASE
#endif
