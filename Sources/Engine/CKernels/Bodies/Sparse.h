// Products with a factor of which only some entries are kept. All vectors of the other factor's row
// are summed at a time, at most eight of them, so that an entry is read once for 128 columns.

// Bits of -0: what a chain over the kept entries alone may give where the whole chain gives +0.
#define NEGATIVE_ZERO ((int32_t)0x80000000)

INLINE bool any(Integers mask) {
  return __builtin_reduce_or(mask) != 0;
}

// Eight bytes of places in one load, the first in the low bits: two loads fit into a cycle, those of
// places among them, and the vectors need nearly all. The compiler would take the load apart again.
INLINE uint64_t at_once(const void *places) {
  uint64_t all;
  __builtin_memcpy(&all, places, sizeof all);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the first place is taken from the low bits"
#endif
  __asm__("" : "+r"(all));
  return all;
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
  {                                                                                             \
    ptrdiff_t e = starts[row];                                                                  \
    const ptrdiff_t end = starts[row + 1];                                                      \
    for (; e + 1 < end; e += 2) {                                                               \
      const uint64_t two = at_once(places + e);                                                 \
      ENTRY(COUNT, values[e], x + (uint32_t)two * (ptrdiff_t)(COUNT * LANES))                   \
      ENTRY(COUNT, values[e + 1], x + (two >> 32) * (ptrdiff_t)(COUNT * LANES))                 \
    }                                                                                           \
    if (e < end) ENTRY(COUNT, values[e], x + (ptrdiff_t)places[e] * (COUNT * LANES))            \
  }
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

#undef PANEL_ENTRIES
#undef PLACED_ENTRIES
#undef ENTRY
#undef SPARSE_ROWS

// Rows of one length are summed three at a time: 24 chains hide the latency of each. (Rows of
// different lengths gain nothing by it: their time goes into y and into the ends of their loops.)
// Only 32 registers hold so many chains.
#if defined(SNB_MASKED_512)
#define ROWS_AT_ONCE 3
#else
#define ROWS_AT_ONCE 1
#endif

// Entry E of each row, whose offset is that of a panel one vector wide.
#define PACKED_ENTRY(E, OFFSET)                                                                 \
  {                                                                                             \
    Vector value[ROWS_AT_ONCE];                                                                 \
    const float *factor[ROWS_AT_ONCE];                                                          \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < rows; i++) {                         \
      value[i] = fill(values[i * entries + E]);                                                 \
      factor[i] = (const float *)((const char *)s->x + (ptrdiff_t)(OFFSET) * count);            \
    }                                                                                           \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < rows; i++)                           \
      _Pragma("clang loop unroll(full)") for (int j = 0; j < count; j++) sum[i][j] =            \
        fused(value[i], load(factor[i] + j * LANES), sum[i][j]);                                \
  }

// `rows` rows from `first` on: y with this block's entries added.
INLINE void packed_strip(const snb_packed_rows *s, const int rows, const int count,
                         const ptrdiff_t entries, ptrdiff_t first) {
  const float *values = s->values + first * entries;
  const uint16_t *offsets = s->offsets + first * entries;
  float *y = s->y + first * s->y_row;
  Vector sum[ROWS_AT_ONCE][8];
  _Pragma("clang loop unroll(full)") for (int i = 0; i < rows; i++)
    _Pragma("clang loop unroll(full)") for (int j = 0; j < count; j++) sum[i][j] =
      s->accumulate ? load(y + i * s->y_row + j * LANES) : fill(0);
  ptrdiff_t e = 0;
  _Pragma("clang loop unroll(disable)") for (; e + 4 <= entries; e += 4) {
    uint64_t four[ROWS_AT_ONCE];
    _Pragma("clang loop unroll(full)") for (int i = 0; i < rows; i++) four[i] =
      at_once(offsets + i * entries + e);
    PACKED_ENTRY(e, four[i] & 0xffff)
    PACKED_ENTRY(e + 1, four[i] >> 16 & 0xffff)
    PACKED_ENTRY(e + 2, four[i] >> 32 & 0xffff)
    PACKED_ENTRY(e + 3, four[i] >> 48)
  }
  for (; e < entries; e++) PACKED_ENTRY(e, offsets[i * entries + e])
  _Pragma("clang loop unroll(full)") for (int i = 0; i < rows; i++)
    _Pragma("clang loop unroll(full)") for (int j = 0; j < count; j++)
      store(y + i * s->y_row + j * LANES, sum[i][j]);
}

// What ends a row: whether a sum is -0, and the bias.
INLINE Integers end_row(const snb_packed_rows *s, const int count, ptrdiff_t row) {
  Integers negative = {0};
  float *y = s->y + row * s->y_row;
  for (int j = 0; j < count; j++) {
    const Vector sum = load(y + j * LANES);
    negative |= (Integers)sum == NEGATIVE_ZERO;
    if (s->bias) store(y + j * LANES, sum + fill(s->bias[row]));
  }
  return negative;
}

INLINE bool packed_strips(const snb_packed_rows *s, const int count, const ptrdiff_t entries) {
  Integers negative = {0};
  ptrdiff_t row = 0;
  for (; row + ROWS_AT_ONCE <= s->rows; row += ROWS_AT_ONCE)
    packed_strip(s, ROWS_AT_ONCE, count, entries, row);
  for (; row < s->rows; row++) packed_strip(s, 1, count, entries, row);
  for (row = 0; s->is_last && row < s->rows; row++) negative |= end_row(s, count, row);
  return any(negative);
}

static bool packed_rows(const snb_packed_rows *s) {
  switch (s->vectors) {
    case 1: return packed_strips(s, 1, s->entries);
    case 2: return packed_strips(s, 2, s->entries);
    case 3: return packed_strips(s, 3, s->entries);
    case 4: return packed_strips(s, 4, s->entries);
    case 5: return packed_strips(s, 5, s->entries);
    case 6: return packed_strips(s, 6, s->entries);
    case 7: return packed_strips(s, 7, s->entries);
    default: break;
  }
  // What a block of 64 columns holds of each fourth and each second: addresses known beforehand.
  switch (s->entries) {
    case 16: return packed_strips(s, 8, 16);
    case 32: return packed_strips(s, 8, 32);
    default: return packed_strips(s, 8, s->entries);
  }
}
#undef ROWS_AT_ONCE
#undef PACKED_ENTRY

// Whether all are finite: an exponent of all ones is not.
static bool all_finite(ptrdiff_t count, const float *x) {
  Integers seen = {0};
  const Integers exponent = fill_integers(0x7f800000);
  for (ptrdiff_t i = 0; i < count; i += LANES)
    seen |= ((Integers)load_some(x + i, count - i) & exponent) == exponent;
  return !any(seen);
}
