// The block that products and convolutions are made of: one register for each 16 elements of C,
// each lane a chain of fused multiply-adds in ascending order.

// Keeps the compiler from deriving one address from another, row by row: such a chain of additions
// takes as long as the fused operations that it feeds.
#define APART(value) __asm__("" : "+r"(value))
enum { ROW_GROUP = 4, ROW_GROUPS = (TILE_ROWS + ROW_GROUP - 1) / ROW_GROUP };

INLINE void tile_of(const snb_tile *t, const int rows, const int vectors, const bool partial) {
  const ptrdiff_t rest = t->columns - (vectors - 1) * LANES;
  Vector sum[TILE_ROWS][TILE_VECTORS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const float *c = t->c + i * t->c_row + j * LANES;
      const bool last = partial && j == vectors - 1;
      sum[i][j] = !t->accumulate ? fill(0) : last ? load_part(c, rest) : load(c);
    }
  }
  const ptrdiff_t a_row = t->a_row, a_step = t->a_step, b_step = t->b_step, length = t->length;
  ptrdiff_t thrice = 3 * a_row;
  APART(thrice);
  const float *b = t->b;
  const ptrdiff_t segments = t->segments;
  const float *plane = t->a, *start = plane;
  for (ptrdiff_t run = 0, at = 0; run < segments * (t->planes > 0 ? t->planes : 1); run++) {
    const float *group[ROW_GROUPS]; // its first row; the others are 1, 2 and 3 rows on
#pragma clang loop unroll(full)
    for (int g = 0; g * ROW_GROUP < rows; g++) group[g] = start + g * ROW_GROUP * a_row;
    start += t->a_segment;
    if (++at == segments) {
      at = 0;
      start = plane += t->a_plane;
    }
    for (ptrdiff_t k = 0; k < length; k++, b += b_step) {
      Vector right[TILE_VECTORS];
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++)
        right[j] = partial && j == vectors - 1 ? load_part(b + j * LANES, rest)
                                               : load(b + j * LANES);
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) {
        const int place = i % ROW_GROUP;
        const Vector left = fill(group[i / ROW_GROUP][place == 3 ? thrice : place * a_row]);
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) sum[i][j] = fused(left, right[j], sum[i][j]);
      }
#pragma clang loop unroll(full)
      for (int g = 0; g * ROW_GROUP < rows; g++) {
        group[g] += a_step;
        APART(group[g]);
      }
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    const bool last = partial && j == vectors - 1;
    if (t->bias) {
      const Vector bias =
        last ? load_part(t->bias + j * LANES, rest) : load(t->bias + j * LANES);
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) sum[i][j] += bias;
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      float *c = t->c + i * t->c_row + j * LANES;
      if (last) store_part(c, sum[i][j], rest);
      else store(c, sum[i][j]);
    }
  }
}

#define TILE_CASE(ROWS)                                                                         \
  case ROWS:                                                                                    \
    if (partial) tile_of(t, ROWS, VECTORS, true);                                               \
    else tile_of(t, ROWS, VECTORS, false);                                                      \
    return;

#define VECTORS 1
static void tile_of_one(const snb_tile *t) {
  const bool partial = t->columns < LANES;
  switch (t->rows) { TILE_CASES(TILE_CASE) }
}
#undef VECTORS
#if TILE_VECTORS == 2
#define VECTORS 2
static void tile_of_two(const snb_tile *t) {
  const bool partial = t->columns < 2 * LANES;
  switch (t->rows) { TILE_CASES(TILE_CASE) }
}
#undef VECTORS
#endif
#undef TILE_CASE

static void tile(const snb_tile *t) {
#if TILE_VECTORS == 2
  if (t->columns > LANES) {
    tile_of_two(t);
    return;
  }
#endif
  tile_of_one(t);
}
