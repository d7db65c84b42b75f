// The block that products and convolutions are made of: one register for each 16 elements of C,
// each lane a chain of fused multiply-adds in ascending order.

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
  const float *b = t->b;
  const ptrdiff_t segments = t->segments;
  const float *plane = t->a, *start = plane;
  for (ptrdiff_t run = 0, at = 0; run < segments * (t->planes > 0 ? t->planes : 1); run++) {
    const float *a = start;
    start += t->a_segment;
    if (++at == segments) {
      at = 0;
      start = plane += t->a_plane;
    }
    for (ptrdiff_t k = 0; k < length; k++, a += a_step, b += b_step) {
      Vector right[TILE_VECTORS];
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++)
        right[j] = partial && j == vectors - 1 ? load_part(b + j * LANES, rest)
                                               : load(b + j * LANES);
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) {
        const Vector left = fill(a[i * a_row]);
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) sum[i][j] = fused(left, right[j], sum[i][j]);
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
