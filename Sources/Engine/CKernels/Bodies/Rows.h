// Sums and maxima over rows: element i goes to lane i mod 16, the lanes are joined in one order.
// Long rows are cut into blocks of 4096 elements, whose sums are added first block first.

#define BLOCK 4096

INLINE float row_sum(ptrdiff_t width, const float *x) {
  float total = 0;
  for (ptrdiff_t start = 0; start < width; start += BLOCK) {
    const ptrdiff_t end = width - start < BLOCK ? width : start + BLOCK;
    Vector sum = fill(0);
    ptrdiff_t i = start;
    for (; i + LANES <= end; i += LANES) sum += load(x + i);
    if (i < end) sum += load_part(x + i, end - i);
    total += joined_sum(sum);
  }
  return total;
}

// Over an unfinished vector: the lanes beyond are filled by `neutral`.
INLINE Vector load_or(const float *x, ptrdiff_t rest, float neutral) {
  if (rest >= LANES) return load(x);
  const Integers lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return choose(lane < fill_integers((int32_t)rest), load_part(x, rest), fill(neutral));
}

INLINE float row_maximum(ptrdiff_t width, const float *x) {
  Vector most = fill(-__builtin_inff());
  for (ptrdiff_t i = 0; i < width; i += LANES)
    most = maximum(most, load_or(x + i, width - i, -__builtin_inff()));
  return joined_maximum(most);
}

INLINE float row_minimum(ptrdiff_t width, const float *x) {
  Vector least = fill(__builtin_inff());
  for (ptrdiff_t i = 0; i < width; i += LANES)
    least = minimum(least, load_or(x + i, width - i, __builtin_inff()));
  return joined_minimum(least);
}

static void reduce_rows(snb_reduction reduction, ptrdiff_t rows, ptrdiff_t width, const float *x,
                        ptrdiff_t x_row, float *y) {
  switch (reduction) {
  case SNB_SUM:
    for (ptrdiff_t r = 0; r < rows; r++) y[r] = row_sum(width, x + r * x_row);
    return;
  case SNB_MAX:
    for (ptrdiff_t r = 0; r < rows; r++) y[r] = row_maximum(width, x + r * x_row);
    return;
  case SNB_MIN:
    for (ptrdiff_t r = 0; r < rows; r++) y[r] = row_minimum(width, x + r * x_row);
    return;
  }
}

// Over the rows of x, which are x_row apart, into y[width], each column in ascending order of the rows.
static void reduce_columns(snb_reduction reduction, ptrdiff_t rows, ptrdiff_t width,
                           const float *x, ptrdiff_t x_row, float *y) {
  for (ptrdiff_t i = 0; i < width; i += LANES) {
    const ptrdiff_t rest = width - i;
    Vector v;
    switch (reduction) {
    case SNB_SUM:
      v = fill(0);
      for (ptrdiff_t r = 0; r < rows; r++) v += load_some(x + r * x_row + i, rest);
      break;
    case SNB_MAX:
      v = fill(-__builtin_inff());
      for (ptrdiff_t r = 0; r < rows; r++) v = maximum(v, load_some(x + r * x_row + i, rest));
      break;
    case SNB_MIN:
      v = fill(__builtin_inff());
      for (ptrdiff_t r = 0; r < rows; r++) v = minimum(v, load_some(x + r * x_row + i, rest));
      break;
    }
    store_some(y + i, v, rest);
  }
}

// The first element that equals the maximum; a NaN counts as the maximum.
static void row_arg_max(ptrdiff_t rows, ptrdiff_t width, const float *x, int32_t *index) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const float *row = x + r * width;
    const float most = row_maximum(width, row);
    ptrdiff_t i = 0;
    while (i + 1 < width && !(row[i] == most || row[i] != row[i])) i++;
    index[r] = (int32_t)i;
  }
}
