// Softmax and its kin over rows.

// e^(x - offset) into y (unless NULL), and its sum by lanes and blocks.
INLINE float exponentials(ptrdiff_t width, const float *x, float offset, float *y) {
  float total = 0;
  for (ptrdiff_t start = 0; start < width; start += BLOCK) {
    const ptrdiff_t end = width - start < BLOCK ? width : start + BLOCK;
    Vector sum = fill(0);
    for (ptrdiff_t i = start; i < end; i += LANES) {
      const ptrdiff_t rest = end - i;
      const Vector e = exponential(load_or(x + i, rest, -__builtin_inff()) - offset);
      if (y) store_some(y + i, e, rest);
      sum += e;
    }
    total += joined_sum(sum);
  }
  return total;
}

// The greatest element without a NaN's; where there is one, the exponentials carry it on.
INLINE float greatest_number(ptrdiff_t width, const float *x) {
  Vector most = fill(-__builtin_inff());
  for (ptrdiff_t i = 0; i < width; i += LANES) {
    const Vector v = load_or(x + i, width - i, -__builtin_inff());
    most = choose(v > most, v, most);
  }
  return joined_maximum(most);
}

// Sixteen rows at a time, step by step: within one row, each step would wait for the one before.
static void softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y) {
  float most[LANES], sum[LANES];
  for (ptrdiff_t start = 0; start < rows; start += LANES) {
    const ptrdiff_t count = rows - start < LANES ? rows - start : LANES;
    for (ptrdiff_t r = 0; r < count; r++) most[r] = greatest_number(width, x + r * width);
    for (ptrdiff_t r = 0; r < count; r++)
      sum[r] = exponentials(width, x + r * width, most[r], y + r * width);
    for (ptrdiff_t r = 0; r < count; r++)
      scale_by(width, 1.0f / sum[r], y + r * width, y + r * width);
    x += count * width;
    y += count * width;
  }
}

static void log_softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y) {
  float most[LANES], shift[LANES];
  for (ptrdiff_t start = 0; start < rows; start += LANES) {
    const ptrdiff_t count = rows - start < LANES ? rows - start : LANES;
    for (ptrdiff_t r = 0; r < count; r++) most[r] = row_maximum(width, x + r * width);
    for (ptrdiff_t r = 0; r < count; r++)
      shift[r] = exponentials(width, x + r * width, most[r], NULL);
    store_some(shift, logarithm(load_some(shift, count)), count);
    for (ptrdiff_t r = 0; r < count; r++, x += width, y += width)
      for (ptrdiff_t i = 0; i < width; i += LANES)
        store_some(y + i, load_some(x + i, width - i) - most[r] - shift[r], width - i);
  }
}

// sum(y * dy)
INLINE float row_product(ptrdiff_t width, const float *y, const float *dy) {
  float total = 0;
  for (ptrdiff_t start = 0; start < width; start += BLOCK) {
    const ptrdiff_t end = width - start < BLOCK ? width : start + BLOCK;
    Vector sum = fill(0);
    for (ptrdiff_t i = start; i < end; i += LANES)
      sum = fused(load_some(y + i, end - i), load_some(dy + i, end - i), sum);
    total += joined_sum(sum);
  }
  return total;
}

static void softmax_gradient(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                             float *dx) {
  for (ptrdiff_t r = 0; r < rows; r++, y += width, dy += width, dx += width) {
    const float sum = row_product(width, y, dy);
    for (ptrdiff_t i = 0; i < width; i += LANES) {
      const ptrdiff_t rest = width - i;
      store_some(dx + i, load_some(y + i, rest) * (load_some(dy + i, rest) - sum), rest);
    }
  }
}

static void log_softmax_gradient(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                                 float *dx) {
  for (ptrdiff_t r = 0; r < rows; r++, y += width, dy += width, dx += width) {
    const Vector sum = fill(-row_sum(width, dy));
    for (ptrdiff_t i = 0; i < width; i += LANES) {
      const ptrdiff_t rest = width - i;
      const Vector share = exponential(load_some(y + i, rest));
      store_some(dx + i, fused(share, sum, load_some(dy + i, rest)), rest);
    }
  }
}
