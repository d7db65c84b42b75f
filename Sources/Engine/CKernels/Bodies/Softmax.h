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

static void softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y) {
  for (ptrdiff_t r = 0; r < rows; r++, x += width, y += width) {
    const float sum = exponentials(width, x, greatest_number(width, x), y);
    scale_by(width, 1.0f / sum, y, y);
  }
}

static void log_softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y) {
  for (ptrdiff_t r = 0; r < rows; r++, x += width, y += width) {
    const float most = row_maximum(width, x);
    const float shift = logarithm(fill(exponentials(width, x, most, NULL)))[0];
    for (ptrdiff_t i = 0; i < width; i += LANES)
      store_some(y + i, load_some(x + i, width - i) - most - shift, width - i);
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
