// Depthwise convolution: each channel has its own kernel, so that sixteen channels are one vector.

// The place of tap `tap` for output `at`, or -1 beyond the border.
INLINE ptrdiff_t source_of(const snb_window_convolution *s, int axis, ptrdiff_t at, ptrdiff_t tap) {
  const ptrdiff_t place = at * s->stride[axis] + tap * s->dilation[axis] - s->padding[axis];
  return place < s->image[axis] ? place : -1;
}

// The output that sees the place `at` through tap `tap`, or -1 where there is none.
INLINE ptrdiff_t viewer_of(const snb_window_convolution *s, int axis, ptrdiff_t at, ptrdiff_t tap) {
  const ptrdiff_t place = at + s->padding[axis] - tap * s->dilation[axis];
  const ptrdiff_t stride = s->stride[axis];
  if (place < 0 || (stride > 1 && place % stride != 0)) return -1;
  const ptrdiff_t output = stride > 1 ? place / stride : place;
  return output < s->out[axis] ? output : -1;
}

// One row of results: for each tap that meets a place of the other side, a product is added.
#define DEPTHWISE_ROW(PIXELS, EXTENT, PLACE, BIAS, RESULT, SOURCE)                              \
  const ptrdiff_t channels = s->in_channels;                                                    \
  for (ptrdiff_t pixel = 0; pixel < PIXELS; pixel++, RESULT += channels) {                      \
    for (ptrdiff_t i = 0; i < channels; i += LANES) {                                           \
      const ptrdiff_t rest = channels - i;                                                      \
      const float *tap = weight + i;                                                            \
      Vector sum = fill(0);                                                                     \
      for (ptrdiff_t kz = 0; kz < s->kernel[0]; kz++) {                                         \
        const ptrdiff_t z = PLACE(s, 0, depth, kz);                                             \
        for (ptrdiff_t ky = 0; ky < s->kernel[1]; ky++) {                                       \
          const ptrdiff_t y_place = PLACE(s, 1, row, ky);                                       \
          const bool is_inside = z >= 0 && y_place >= 0;                                        \
          const float *line =                                                                   \
            is_inside ? SOURCE + (z * EXTENT[1] + y_place) * EXTENT[2] * channels + i : NULL;   \
          for (ptrdiff_t kx = 0; kx < s->kernel[2]; kx++, tap += channels) {                    \
            const ptrdiff_t x_place = PLACE(s, 2, pixel, kx);                                   \
            if (!line || x_place < 0) continue;                                                 \
            sum = fused(load_some(line + x_place * channels, rest), load_some(tap, rest), sum); \
          }                                                                                     \
        }                                                                                       \
      }                                                                                         \
      if (BIAS) sum += load_some((BIAS) + i, rest);                                             \
      store_some(RESULT + i, sum, rest);                                                        \
    }                                                                                           \
  }

static void depthwise_row(const snb_window_convolution *s, ptrdiff_t depth, ptrdiff_t row,
                          const float *x, const float *weight, const float *bias, float *y) {
  DEPTHWISE_ROW(s->out[2], s->image, source_of, bias, y, x)
}

static void depthwise_input_row(const snb_window_convolution *s, ptrdiff_t depth, ptrdiff_t row,
                                const float *dy, const float *weight, float *dx) {
  const float *const none = NULL;
  DEPTHWISE_ROW(s->image[2], s->out, viewer_of, none, dx, dy)
}
#undef DEPTHWISE_ROW

static void depthwise_weight_row(ptrdiff_t pixels, ptrdiff_t channels, ptrdiff_t stride,
                                 const float *x, const float *dy, float *dw) {
  for (ptrdiff_t i = 0; i < channels; i += LANES) {
    const ptrdiff_t rest = channels - i;
    Vector sum = load_some(dw + i, rest);
    for (ptrdiff_t pixel = 0; pixel < pixels; pixel++)
      sum = fused(load_some(dy + pixel * channels + i, rest),
                  load_some(x + pixel * stride * channels + i, rest), sum);
    store_some(dw + i, sum, rest);
  }
}
