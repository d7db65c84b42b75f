#pragma clang fp contract(off)
// Convolution with a weight of which only some entries are kept. Each image becomes planes, one for
// each channel and each rest of the place by the stride, with its zero border. In them, what a kept
// entry meets is one run for all outputs of a row, and nearly so for the next rows: the outputs in
// between are computed too and left out.
#include <stdatomic.h>
#include <string.h>

#include "../Dispatch/KernelSet.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"

enum { LANES = 16, MOST_VECTORS = 8 };

typedef struct {
  const snb_kernel_set *kernels;
  const snb_convolution *shape;
  const snb_sparse_matrix *weight;
  ptrdiff_t out_height, out_width;
  ptrdiff_t plane_height, plane_width; // of one phase
  ptrdiff_t places;                    // outputs computed for each channel, a multiple of 16
  ptrdiff_t floats;                    // of all planes, and what is read beyond
  int32_t *offsets;                    // of each entry's run
  const float *x, *bias;
  float *y;
  atomic_bool is_exact;
} sparse_convolution;

// The (ky, kx, channel) of each entry as a place in the planes.
static void place_entries(sparse_convolution *c) {
  const snb_convolution *s = c->shape;
  const ptrdiff_t plane = c->plane_height * c->plane_width, count = c->weight->starts[s->out_channels];
  for (ptrdiff_t e = 0; e < count; e++) {
    const ptrdiff_t channel = c->weight->places[e] % s->in_channels;
    const ptrdiff_t tap = c->weight->places[e] / s->in_channels;
    const ptrdiff_t ky = tap / s->kernel_width, kx = tap % s->kernel_width;
    const ptrdiff_t phase = ky % s->stride * s->stride + kx % s->stride;
    c->offsets[e] = (int32_t)((phase * s->in_channels + channel) * plane
                              + ky / s->stride * c->plane_width + kx / s->stride);
  }
}

static void fill_planes(const sparse_convolution *c, const float *image, float *planes) {
  const snb_convolution *s = c->shape;
  const ptrdiff_t plane = c->plane_height * c->plane_width, channels = s->in_channels;
  memset(planes, 0, (size_t)c->floats * sizeof(float));
  for (ptrdiff_t row = 0; row < s->height; row++) {
    const ptrdiff_t at = row + s->padding;
    for (ptrdiff_t rest = 0; rest < s->stride; rest++) {
      // The first column of this rest, and how many there are.
      const ptrdiff_t first = ((rest - s->padding) % s->stride + s->stride) % s->stride;
      if (first >= s->width) continue;
      const ptrdiff_t count = (s->width - first + s->stride - 1) / s->stride;
      const ptrdiff_t phase = at % s->stride * s->stride + rest;
      float *to = planes + phase * channels * plane + at / s->stride * c->plane_width
        + (first + s->padding) / s->stride;
      c->kernels->transpose(count, channels, image + (row * s->width + first) * channels,
                            s->stride * channels, to, plane);
    }
  }
}

static void convolve_image(void *context, ptrdiff_t index) {
  sparse_convolution *c = context;
  const snb_convolution *s = c->shape;
  const ptrdiff_t pixels = s->height * s->width * s->in_channels;
  const float *image = c->x + index * pixels;
  if (!c->kernels->all_finite(pixels, image)) {
    atomic_store(&c->is_exact, false);
    return;
  }
  float *planes = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)c->floats);
  float *sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(c->places * s->out_channels));
  fill_planes(c, image, planes);
  bool is_exact = true;
  for (ptrdiff_t place = 0; place < c->places; place += MOST_VECTORS * LANES) {
    const ptrdiff_t vectors = (c->places - place) / LANES;
    const snb_sparse_rows part = {
      .rows = s->out_channels, .vectors = vectors < MOST_VECTORS ? vectors : MOST_VECTORS,
      .starts = c->weight->starts, .places = c->offsets, .values = c->weight->values, .scale = 1,
      .x = planes + place, .y = sums + place, .y_row = c->places, .is_last = true,
      .bias = c->bias};
    is_exact &= !c->kernels->sparse_rows(&part);
  }
  if (!is_exact) atomic_store(&c->is_exact, false);
  float *y = c->y + index * c->out_height * c->out_width * s->out_channels;
  for (ptrdiff_t row = 0; row < c->out_height; row++)
    c->kernels->transpose(s->out_channels, c->out_width, sums + row * c->plane_width, c->places,
                          y + row * c->out_width * s->out_channels, s->out_channels);
}

bool snb_sparse_convolve(const snb_convolution *s, const snb_sparse_matrix *weight, const float *x,
                         const float *bias, float *y) {
  sparse_convolution c = {.kernels = snb_kernels(), .shape = s, .weight = weight,
                          .out_height = snb_convolution_out_height(s),
                          .out_width = snb_convolution_out_width(s), .x = x, .bias = bias, .y = y,
                          .is_exact = true};
  if (s->batch <= 0 || c.out_height <= 0 || c.out_width <= 0 || s->out_channels <= 0) return true;
  c.plane_height = (s->height + 2 * s->padding + s->stride - 1) / s->stride;
  c.plane_width = (s->width + 2 * s->padding + s->stride - 1) / s->stride;
  const ptrdiff_t needed = (c.out_height - 1) * c.plane_width + c.out_width;
  c.places = (needed + LANES - 1) / LANES * LANES;
  c.floats = s->stride * s->stride * s->in_channels * c.plane_height * c.plane_width
    + LANES * MOST_VECTORS;
  const ptrdiff_t entries = weight->starts[s->out_channels];
  c.offsets = (int32_t *)(void *)snb_scratch(SNB_SCRATCH_RIGHT, (size_t)entries + 1);
  place_entries(&c);
  const double products = (double)entries * (double)(c.places * s->batch);
  const double copies = (double)s->batch * (double)(c.floats + c.places * s->out_channels);
  snb_parallel(s->batch, 0.03 * products + 0.2 * copies, convolve_image, &c);
  return atomic_load(&c.is_exact);
}
