#pragma clang fp contract(off)
// Depthwise convolution, row by row. The chains are (kz, ky, kx) for an output and for an input,
// (image, z, y, x) of the outputs for a weight; what lies beyond the border is left out.
#include "Depthwise.h"

#include "../Dispatch/KernelSet.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_kernel_set *kernels;
  const snb_window_convolution *shape;
  ptrdiff_t taps;
  const float *x, *dy, *weight, *bias;
  float *result;
} depthwise;

static ptrdiff_t count_of(const ptrdiff_t extents[3]) {
  return extents[0] * extents[1] * extents[2];
}

static double cost_of(const depthwise *d) {
  const snb_window_convolution *s = d->shape;
  return 0.1 * (double)(s->batch * count_of(s->out) * d->taps) * (double)s->in_channels;
}

// The weights as [taps, channels].
static const float *by_taps(const depthwise *d, const float *weight) {
  const ptrdiff_t channels = d->shape->in_channels;
  float *to = snb_scratch(SNB_SCRATCH_RIGHT, (size_t)(d->taps * channels));
  const ptrdiff_t extents[] = {d->taps, channels}, from[] = {1, d->taps}, into[] = {channels, 1};
  snb_copy(2, extents, weight, from, to, into);
  return to;
}

static void output_row(void *context, ptrdiff_t task) {
  const depthwise *d = context;
  const snb_window_convolution *s = d->shape;
  const ptrdiff_t image = task / (s->out[0] * s->out[1]);
  d->kernels->depthwise_row(s, task / s->out[1] % s->out[0], task % s->out[1],
                            d->x + image * count_of(s->image) * s->in_channels, d->weight,
                            d->bias, d->result + task * s->out[2] * s->in_channels);
}

void snb_depthwise(const snb_window_convolution *s, const float *x, const float *weight,
                   const float *bias, float *y) {
  depthwise d = {.kernels = snb_kernels(), .shape = s, .taps = count_of(s->kernel), .x = x,
                 .bias = bias, .result = y};
  d.weight = by_taps(&d, weight);
  snb_parallel(s->batch * s->out[0] * s->out[1], cost_of(&d), output_row, &d);
}

static void input_row(void *context, ptrdiff_t task) {
  const depthwise *d = context;
  const snb_window_convolution *s = d->shape;
  const ptrdiff_t image = task / (s->image[0] * s->image[1]);
  d->kernels->depthwise_input_row(s, task / s->image[1] % s->image[0], task % s->image[1],
                                  d->dy + image * count_of(s->out) * s->in_channels, d->weight,
                                  d->result + task * s->image[2] * s->in_channels);
}

void snb_depthwise_input_gradient(const snb_window_convolution *s, const float *dy,
                                  const float *weight, float *dx) {
  depthwise d = {.kernels = snb_kernels(), .shape = s, .taps = count_of(s->kernel), .dy = dy,
                 .result = dx};
  d.weight = by_taps(&d, weight);
  snb_parallel(s->batch * s->image[0] * s->image[1], cost_of(&d), input_row, &d);
}

static ptrdiff_t place_of(const snb_window_convolution *s, int axis, ptrdiff_t at, ptrdiff_t tap) {
  return at * s->stride[axis] + tap * s->dilation[axis] - s->padding[axis];
}

static bool is_inside(const snb_window_convolution *s, int axis, ptrdiff_t place) {
  return place >= 0 && place < s->image[axis];
}

static void weight_tap(void *context, ptrdiff_t tap) {
  const depthwise *d = context;
  const snb_window_convolution *s = d->shape;
  const ptrdiff_t channels = s->in_channels, kx = tap % s->kernel[2];
  const ptrdiff_t ky = tap / s->kernel[2] % s->kernel[1], kz = tap / s->kernel[2] / s->kernel[1];
  ptrdiff_t first = 0, end = s->out[2]; // the outputs of a row that see the image through the tap
  while (first < end && !is_inside(s, 2, place_of(s, 2, first, kx))) first++;
  while (end > first && !is_inside(s, 2, place_of(s, 2, end - 1, kx))) end--;
  float *dw = d->result + tap * channels;
  for (ptrdiff_t i = 0; i < channels; i++) dw[i] = 0;
  for (ptrdiff_t row = 0; row < s->batch * s->out[0] * s->out[1]; row++) {
    const ptrdiff_t image = row / s->out[1] / s->out[0];
    const ptrdiff_t z = place_of(s, 0, row / s->out[1] % s->out[0], kz);
    const ptrdiff_t y = place_of(s, 1, row % s->out[1], ky);
    if (first == end || !is_inside(s, 0, z) || !is_inside(s, 1, y)) continue;
    const ptrdiff_t line = (image * s->image[0] + z) * s->image[1] + y;
    const ptrdiff_t x = line * s->image[2] + place_of(s, 2, first, kx);
    d->kernels->depthwise_weight_row(end - first, channels, s->stride[2], d->x + x * channels,
                                     d->dy + (row * s->out[2] + first) * channels, dw);
  }
}

void snb_depthwise_weight_gradient(const snb_window_convolution *s, const float *x,
                                   const float *dy, float *dw) {
  const ptrdiff_t taps = count_of(s->kernel), channels = s->in_channels;
  float *sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(taps * channels));
  depthwise d = {.kernels = snb_kernels(), .shape = s, .taps = taps, .x = x, .dy = dy,
                 .result = sums};
  snb_parallel(taps, cost_of(&d), weight_tap, &d);
  const ptrdiff_t extents[] = {channels, taps}, from[] = {1, channels}, to[] = {taps, 1};
  snb_copy(2, extents, sums, from, dw, to);
}
