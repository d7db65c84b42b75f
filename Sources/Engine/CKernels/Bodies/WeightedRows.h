// Rows that are sums of other rows, each taken with a weight: the first term, then one fused
// multiply-add for each further one, in the order in which they are listed.
static void weighted_rows(ptrdiff_t rows, ptrdiff_t width, const int32_t *starts,
                          const int32_t *places, const float *weights, const float *x, float *y) {
  for (ptrdiff_t row = 0; row < rows; row++, y += width) {
    const ptrdiff_t begin = starts[row], end = starts[row + 1];
    for (ptrdiff_t i = 0; i < width; i += LANES) {
      const ptrdiff_t rest = width - i;
      Vector sum = fill(0);
      for (ptrdiff_t e = begin; e < end; e++) {
        const Vector term = load_some(x + places[e] * width + i, rest);
        sum = e == begin ? fill(weights[e]) * term : fused(fill(weights[e]), term, sum);
      }
      store_some(y + i, sum, rest);
    }
  }
}
