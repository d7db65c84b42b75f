// Kernels over x[rows, channels] with one value for each channel. Row r of a block goes to lane
// r mod 4 of its channel; the lanes are joined as (0 + 1) + (2 + 3).

#define ROW_LANES 4

#define CHANNEL_SUM(SUM, TERM)                                                                  \
  Vector SUM[ROW_LANES] = {fill(0), fill(0), fill(0), fill(0)};                                 \
  {                                                                                             \
    ptrdiff_t r = 0;                                                                            \
    for (; r + ROW_LANES <= rows; r += ROW_LANES) {                                             \
      _Pragma("clang loop unroll(full)") for (int lane = 0; lane < ROW_LANES; lane++) {         \
        const ptrdiff_t at = (r + lane) * channels + i;                                         \
        TERM;                                                                                   \
      }                                                                                         \
    }                                                                                           \
    for (int lane = 0; r + lane < rows; lane++) {                                               \
      const ptrdiff_t at = (r + lane) * channels + i;                                           \
      TERM;                                                                                     \
    }                                                                                           \
  }

#define JOINED_LANES(SUM) ((SUM[0] + SUM[1]) + (SUM[2] + SUM[3]))

static void channel_sum(ptrdiff_t rows, ptrdiff_t channels, const float *x, float *sum) {
  for (ptrdiff_t i = 0; i < channels; i += LANES) {
    const ptrdiff_t rest = channels - i;
    CHANNEL_SUM(lanes, lanes[lane] += load_some(x + at, rest))
    store_some(sum + i, JOINED_LANES(lanes), rest);
  }
}

static void channel_square_sum(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                               const float *mean, float *sum) {
  for (ptrdiff_t i = 0; i < channels; i += LANES) {
    const ptrdiff_t rest = channels - i;
    const Vector center = load_some(mean + i, rest);
    CHANNEL_SUM(lanes, const Vector v = load_some(x + at, rest) - center;
                lanes[lane] = fused(v, v, lanes[lane]))
    store_some(sum + i, JOINED_LANES(lanes), rest);
  }
}

static void channel_gradient_sums(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                                  const float *mean, const float *dy, float *sum,
                                  float *product_sum) {
  for (ptrdiff_t i = 0; i < channels; i += LANES) {
    const ptrdiff_t rest = channels - i;
    const Vector center = load_some(mean + i, rest);
    Vector products[ROW_LANES] = {fill(0), fill(0), fill(0), fill(0)};
    CHANNEL_SUM(lanes, const Vector v = load_some(x + at, rest) - center;
                const Vector d = load_some(dy + at, rest); lanes[lane] += d;
                products[lane] = fused(d, v, products[lane]))
    store_some(sum + i, JOINED_LANES(lanes), rest);
    store_some(product_sum + i, JOINED_LANES(products), rest);
  }
}
#undef CHANNEL_SUM
#undef JOINED_LANES

static void channel_affine(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *mean,
                           const float *scale, const float *shift, bool relu, float *y) {
  for (ptrdiff_t i = 0; i < channels; i += LANES) {
    const ptrdiff_t rest = channels - i;
    const Vector center = load_some(mean + i, rest), slope = load_some(scale + i, rest);
    const Vector offset = load_some(shift + i, rest);
    for (ptrdiff_t r = 0; r < rows; r++) {
      Vector v = fused(load_some(x + r * channels + i, rest) - center, slope, offset);
      if (relu) v = at_least(v, fill(0));
      store_some(y + r * channels + i, v, rest);
    }
  }
}

static void channel_input_gradient(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                                   const float *mean, const float *dy, const float *a,
                                   const float *b, const float *c, float *dx) {
  for (ptrdiff_t i = 0; i < channels; i += LANES) {
    const ptrdiff_t rest = channels - i;
    const Vector center = load_some(mean + i, rest), slope = load_some(a + i, rest);
    const Vector pull = load_some(b + i, rest), offset = load_some(c + i, rest);
    for (ptrdiff_t r = 0; r < rows; r++) {
      const ptrdiff_t at = r * channels + i;
      const Vector v = load_some(x + at, rest) - center;
      store_some(dx + at, fused(load_some(dy + at, rest), slope, fused(v, pull, offset)), rest);
    }
  }
}
