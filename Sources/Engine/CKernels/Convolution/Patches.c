#pragma clang fp contract(off)
// The part of an image that each output of a convolution sees, as rows of a matrix.
#include "Patches.h"

#include <string.h>

#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_window_convolution *shape;
  const float *x;
  float *y;
} copies;

static ptrdiff_t count_of(const ptrdiff_t extents[3]) {
  return extents[0] * extents[1] * extents[2];
}

// The index of the pixel that an output sees through a tap, or -1 beyond the border.
static ptrdiff_t pixel_of(const snb_window_convolution *s, ptrdiff_t output, ptrdiff_t tap) {
  ptrdiff_t index = 0, scale = 1;
  for (int axis = 2; axis >= 0; axis--) {
    const ptrdiff_t at = output % s->out[axis], k = tap % s->kernel[axis];
    const ptrdiff_t place = at * s->stride[axis] + k * s->dilation[axis] - s->padding[axis];
    if (place < 0 || place >= s->image[axis]) return -1;
    index += place * scale;
    scale *= s->image[axis];
    output /= s->out[axis];
    tap /= s->kernel[axis];
  }
  return index;
}

void snb_take_patches(const snb_window_convolution *s, const float *image, ptrdiff_t first,
                      ptrdiff_t count, ptrdiff_t channel, ptrdiff_t channels, float *to) {
  const ptrdiff_t taps = count_of(s->kernel);
  const size_t bytes = (size_t)channels * sizeof(float);
  for (ptrdiff_t output = first; output < first + count; output++) {
    for (ptrdiff_t tap = 0; tap < taps; tap++, to += channels) {
      const ptrdiff_t pixel = pixel_of(s, output, tap);
      if (pixel < 0) memset(to, 0, bytes);
      else memcpy(to, image + pixel * s->in_channels + channel, bytes);
    }
  }
}

void snb_add_patches(const snb_window_convolution *s, const float *from, ptrdiff_t first,
                     ptrdiff_t count, ptrdiff_t channel, ptrdiff_t channels, float *image) {
  const ptrdiff_t taps = count_of(s->kernel);
  const snb_kernel_set *kernels = snb_kernels();
  for (ptrdiff_t output = first; output < first + count; output++) {
    for (ptrdiff_t tap = 0; tap < taps; tap++, from += channels) {
      const ptrdiff_t pixel = pixel_of(s, output, tap);
      if (pixel >= 0)
        kernels->add_scaled(channels, 1, from, image + pixel * s->in_channels + channel);
    }
  }
}

static void take_image(void *context, ptrdiff_t image) {
  const copies *c = context;
  const snb_window_convolution *s = c->shape;
  const ptrdiff_t outputs = count_of(s->out), width = count_of(s->kernel) * s->in_channels;
  snb_take_patches(s, c->x + image * count_of(s->image) * s->in_channels, 0, outputs, 0,
                   s->in_channels, c->y + image * outputs * width);
}

static void add_image(void *context, ptrdiff_t image) {
  const copies *c = context;
  const snb_window_convolution *s = c->shape;
  const ptrdiff_t outputs = count_of(s->out), width = count_of(s->kernel) * s->in_channels;
  const ptrdiff_t floats = count_of(s->image) * s->in_channels;
  memset(c->y + image * floats, 0, (size_t)floats * sizeof(float));
  snb_add_patches(s, c->x + image * outputs * width, 0, outputs, 0, s->in_channels,
                  c->y + image * floats);
}

static double cost_of(const snb_window_convolution *s) {
  return 0.5 * (double)(s->batch * count_of(s->out) * count_of(s->kernel) * s->in_channels);
}

void snb_window_patches(const snb_window_convolution *s, const float *x, float *y) {
  copies c = {.shape = s, .x = x, .y = y};
  snb_parallel(s->batch, cost_of(s), take_image, &c);
}

void snb_window_patches_gradient(const snb_window_convolution *s, const float *dy, float *dx) {
  copies c = {.shape = s, .x = dy, .y = dx};
  snb_parallel(s->batch, cost_of(s), add_image, &c);
}
