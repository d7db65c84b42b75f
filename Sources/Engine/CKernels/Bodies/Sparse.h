// Products with a factor of which only some entries are kept. All vectors of the other factor's row
// are summed at a time, at most eight of them, so that an entry is read once for 128 columns.

// Bits of -0: what a chain over the kept entries alone may give where the whole chain gives +0.
#define NEGATIVE_ZERO ((int32_t)0x80000000)

INLINE bool any(Integers mask) {
  return __builtin_reduce_or(mask) != 0;
}

// The chains of COUNT vectors of one row: begun, ended, and in between ENTRIES.
#define SPARSE_ROWS(COUNT, ENTRIES)                                                             \
  for (ptrdiff_t row = 0; row < s->rows; row++) {                                               \
    float *y = s->y + row * s->y_row;                                                           \
    Vector sum[COUNT];                                                                          \
    _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++) sum[j] =                 \
      s->accumulate ? load(y + j * LANES) : fill(0);                                            \
    ENTRIES(COUNT)                                                                              \
    if (s->is_last) {                                                                           \
      const Vector bias = fill(s->bias ? s->bias[row] : 0);                                     \
      _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++) {                      \
        negative |= (Integers)sum[j] == NEGATIVE_ZERO;                                          \
        if (s->bias) sum[j] += bias;                                                            \
      }                                                                                         \
    }                                                                                           \
    _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++)                          \
      store(y + j * LANES, sum[j]);                                                             \
  }

#define ENTRY(COUNT, VALUE, FACTOR)                                                             \
  {                                                                                             \
    const Vector value = fill(VALUE);                                                           \
    const float *factor = FACTOR;                                                               \
    _Pragma("clang loop unroll(full)") for (int j = 0; j < COUNT; j++) sum[j] =                 \
      fused(value, load(factor + j * LANES), sum[j]);                                           \
  }

// Entry e has its factor in row places[e] of a panel, or at places[e] * scale.
#define PANEL_ENTRIES(COUNT)                                                                    \
  for (ptrdiff_t e = starts[row]; e < starts[row + 1]; e++)                                     \
    ENTRY(COUNT, values[e], x + (ptrdiff_t)places[e] * (COUNT * LANES))
#define PLACED_ENTRIES(COUNT)                                                                   \
  for (ptrdiff_t e = starts[row]; e < starts[row + 1]; e++)                                     \
    ENTRY(COUNT, values[e], x + places[e] * scale)

#define SPARSE_CASE(COUNT)                                                                      \
  case COUNT:                                                                                   \
    if (scale == 0) SPARSE_ROWS(COUNT, PANEL_ENTRIES)                                           \
    else SPARSE_ROWS(COUNT, PLACED_ENTRIES)                                                     \
    break;

static bool sparse_rows(const snb_sparse_rows *s) {
  const int32_t *starts = s->starts, *places = s->places;
  const float *values = s->values, *x = s->x;
  const ptrdiff_t scale = s->scale;
  Integers negative = {0};
  switch (s->vectors) {
    SPARSE_CASE(1)
    SPARSE_CASE(2)
    SPARSE_CASE(3)
    SPARSE_CASE(4)
    SPARSE_CASE(5)
    SPARSE_CASE(6)
    SPARSE_CASE(7)
    SPARSE_CASE(8)
  }
  return any(negative);
}
#undef SPARSE_CASE

// N of each M: the entries of group g are in the rows g * m + positions[...] of the panel. What
// follows in the next rows is far away, so it is asked for early.
#define GROUP_ENTRIES(COUNT, N)                                                                 \
  const float *values = s->values + row * s->row_entries;                                       \
  const uint8_t *places = s->positions + row * s->row_entries;                                  \
  __builtin_prefetch(values + 4 * s->row_entries);                                              \
  __builtin_prefetch(values + 4 * s->row_entries + LANES);                                      \
  __builtin_prefetch(places + 4 * s->row_entries);                                              \
  const float *group = s->x;                                                                    \
  for (ptrdiff_t e = 0; e < s->entries; group += m * (COUNT * LANES))                           \
    for (const ptrdiff_t end = e + N; e < end; e++)                                             \
      ENTRY(COUNT, values[e], group + (ptrdiff_t)places[e] * (COUNT * LANES))
#define TWO_ENTRIES(COUNT) GROUP_ENTRIES(COUNT, 2)
#define ANY_ENTRIES(COUNT) GROUP_ENTRIES(COUNT, n)
#define PACKED_CASE(COUNT)                                                                      \
  case COUNT:                                                                                   \
    if (n == 2) SPARSE_ROWS(COUNT, TWO_ENTRIES)                                                 \
    else SPARSE_ROWS(COUNT, ANY_ENTRIES)                                                        \
    break;

static bool packed_rows(const snb_packed_rows *s) {
  const ptrdiff_t n = s->n, m = s->m;
  Integers negative = {0};
  switch (s->vectors) {
    PACKED_CASE(1)
    PACKED_CASE(2)
    PACKED_CASE(3)
    PACKED_CASE(4)
    PACKED_CASE(5)
    PACKED_CASE(6)
    PACKED_CASE(7)
    PACKED_CASE(8)
  }
  return any(negative);
}
#undef PACKED_CASE
#undef GROUP_ENTRIES
#undef TWO_ENTRIES
#undef ANY_ENTRIES
#undef PANEL_ENTRIES
#undef PLACED_ENTRIES
#undef ENTRY
#undef SPARSE_ROWS

// Whether all are finite: an exponent of all ones is not.
static bool all_finite(ptrdiff_t count, const float *x) {
  Integers seen = {0};
  const Integers exponent = fill_integers(0x7f800000);
  for (ptrdiff_t i = 0; i < count; i += LANES)
    seen |= ((Integers)load_some(x + i, count - i) & exponent) == exponent;
  return !any(seen);
}
