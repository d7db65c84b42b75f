// Normalisation of rows by their own mean and variance, with the lanes and blocks of row sums; in
// rows that are not centred, 0 stands for the mean.

INLINE float row_square_sum(ptrdiff_t width, const float *x) {
  float total = 0;
  for (ptrdiff_t start = 0; start < width; start += BLOCK) {
    const ptrdiff_t end = width - start < BLOCK ? width : start + BLOCK;
    Vector sum = fill(0);
    for (ptrdiff_t i = start; i < end; i += LANES) {
      const Vector v = load_some(x + i, end - i);
      sum += v * v;
    }
    total += joined_sum(sum);
  }
  return total;
}

static void layer_norm(ptrdiff_t rows, ptrdiff_t width, const float *x, const float *scale,
                       const float *shift, float epsilon, float *y, float *mean,
                       float *inverse) {
  for (ptrdiff_t r = 0; r < rows; r++, x += width, y += width) {
    mean[r] = shift ? row_sum(width, x) / (float)width : 0;
    if (shift)
      for (ptrdiff_t i = 0; i < width; i += LANES)
        store_some(y + i, load_some(x + i, width - i) - mean[r], width - i);
    const float *centred = shift ? y : x;
    const float variance = row_square_sum(width, centred) / (float)width;
    inverse[r] = 1.0f / __builtin_sqrtf(variance + epsilon);
    for (ptrdiff_t i = 0; i < width; i += LANES) {
      const ptrdiff_t rest = width - i;
      const Vector scaled =
        load_some(centred + i, rest) * inverse[r] * load_some(scale + i, rest);
      store_some(y + i, shift ? scaled + load_some(shift + i, rest) : scaled, rest);
    }
  }
}

// The sum of dn * (x - mean) / deviation.
INLINE float row_normal_product(ptrdiff_t width, const float *dn, const float *x, float mean,
                                float inverse) {
  float total = 0;
  for (ptrdiff_t start = 0; start < width; start += BLOCK) {
    const ptrdiff_t end = width - start < BLOCK ? width : start + BLOCK;
    Vector sum = fill(0);
    for (ptrdiff_t i = start; i < end; i += LANES)
      sum += load_some(dn + i, end - i) * ((load_or(x + i, end - i, mean) - mean) * inverse);
    total += joined_sum(sum);
  }
  return total;
}

// With n = (x - mean) / deviation and dn = dy scale: (dn - mean(dn) - n mean(dn n)) / deviation.
// Where the rows are not centred, mean(dn) is not taken away.
static void layer_norm_input_gradient(bool centred, ptrdiff_t rows, ptrdiff_t width,
                                      const float *x, const float *dy, const float *scale,
                                      const float *mean, const float *inverse, float *dx) {
  for (ptrdiff_t r = 0; r < rows; r++, x += width, dy += width, dx += width) {
    for (ptrdiff_t i = 0; i < width; i += LANES)
      store_some(dx + i, load_some(dy + i, width - i) * load_some(scale + i, width - i),
                 width - i);
    const float slope =
      row_normal_product(width, dx, x, mean[r], inverse[r]) / (float)width;
    const float offset = centred ? row_sum(width, dx) / (float)width : 0;
    for (ptrdiff_t i = 0; i < width; i += LANES) {
      const ptrdiff_t rest = width - i;
      const Vector normal = (load_some(x + i, rest) - mean[r]) * inverse[r];
      store_some(dx + i, (load_some(dx + i, rest) - offset - normal * slope) * inverse[r], rest);
    }
  }
}

// For some of the columns, in ascending order of the rows.
static void layer_norm_parameter_gradients(ptrdiff_t rows, ptrdiff_t width, ptrdiff_t columns,
                                           const float *x, const float *dy, const float *mean,
                                           const float *inverse, float *d_scale, float *d_shift) {
  for (ptrdiff_t i = 0; i < columns; i += LANES) {
    const ptrdiff_t rest = columns - i;
    Vector products = fill(0), sum = fill(0);
    for (ptrdiff_t r = 0; r < rows; r++) {
      const Vector d = load_some(dy + r * width + i, rest);
      products += d * ((load_some(x + r * width + i, rest) - mean[r]) * inverse[r]);
      sum += d;
    }
    store_some(d_scale + i, products, rest);
    if (d_shift) store_some(d_shift + i, sum, rest);
  }
}
