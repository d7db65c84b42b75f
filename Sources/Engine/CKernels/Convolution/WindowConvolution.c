#pragma clang fp contract(off)
// Convolutions that the plain kernels do not take: strips of patches, times the weights of each
// group. Strips decide no bit: a chain that spans several is stored and loaded again.
#include "../Dispatch/KernelSet.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "Depthwise.h"
#include "Patches.h"
#include "VolumeConvolution.h"

enum { STRIP_FLOATS = 1 << 17 };

typedef struct {
  const snb_window_convolution *shape;
  ptrdiff_t in, out, terms;            // of one group
  ptrdiff_t pixels, outputs;           // of one image
  ptrdiff_t strips, strip;             // of the outputs of one image
  const float *x, *weight, *bias, *dy;
  float *result;
} window;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

static window window_of(const snb_window_convolution *s) {
  const ptrdiff_t taps = s->kernel[0] * s->kernel[1] * s->kernel[2];
  window w = {.shape = s, .in = s->in_channels / s->groups, .out = s->out_channels / s->groups,
              .pixels = s->image[0] * s->image[1] * s->image[2],
              .outputs = s->out[0] * s->out[1] * s->out[2]};
  w.terms = taps * w.in;
  w.strip = lesser(w.outputs, 1 + STRIP_FLOATS / (w.terms + 1));
  w.strips = w.strip > 0 ? (w.outputs + w.strip - 1) / w.strip : 0;
  return w;
}

static double cost_of(const window *w) {
  return 0.03 * (double)(w->shape->batch * w->outputs * w->shape->out_channels) * (double)w->terms;
}

static bool is_plain(const snb_window_convolution *s) {
  return s->groups == 1 && s->image[0] == 1 && s->kernel[0] == 1 && s->padding[0] == 0
    && s->stride[1] == s->stride[2] && s->padding[1] == s->padding[2]
    && (s->dilation[1] == 1 || s->kernel[1] == 1) && (s->dilation[2] == 1 || s->kernel[2] == 1);
}

static snb_convolution plain(const snb_window_convolution *s) {
  return (snb_convolution){.batch = s->batch, .height = s->image[1], .width = s->image[2],
                           .in_channels = s->in_channels, .out_channels = s->out_channels,
                           .kernel_height = s->kernel[1], .kernel_width = s->kernel[2],
                           .stride = s->stride[1], .padding = s->padding[1]};
}

static bool is_depthwise(const snb_window_convolution *s) {
  return s->groups == s->in_channels && s->groups == s->out_channels;
}

static void convolve_strip(void *context, ptrdiff_t task) {
  const window *w = context;
  const snb_window_convolution *s = w->shape;
  const ptrdiff_t image = task / w->strips, first = task % w->strips * w->strip;
  const ptrdiff_t count = lesser(w->strip, w->outputs - first);
  float *patches = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(count * w->terms));
  float *y = w->result + (image * w->outputs + first) * s->out_channels;
  for (ptrdiff_t group = 0; group < s->groups; group++) {
    snb_take_patches(s, w->x + image * w->pixels * s->in_channels, first, count, group * w->in,
                     w->in, patches);
    snb_gemm(false, true, count, w->out, w->terms, patches, w->terms,
             w->weight + group * w->out * w->terms, w->terms, y + group * w->out,
             s->out_channels, false, w->bias ? w->bias + group * w->out : NULL);
  }
}

void snb_window_convolve(const snb_window_convolution *s, const float *x, const float *weight,
                         const float *bias, float *y) {
  if (is_plain(s)) {
    const snb_convolution shape = plain(s);
    snb_convolve(&shape, x, weight, bias, y);
  } else if (is_depthwise(s)) {
    snb_depthwise(s, x, weight, bias, y);
  } else if (snb_is_volume(s)) {
    snb_volume_convolve(s, x, weight, bias, y);
  } else {
    window w = window_of(s);
    w.x = x;
    w.weight = weight;
    w.bias = bias;
    w.result = y;
    snb_parallel(s->batch * w.strips, cost_of(&w), convolve_strip, &w);
  }
}

static void input_gradient_of_image(void *context, ptrdiff_t image) {
  const window *w = context;
  const snb_window_convolution *s = w->shape;
  float *dx = w->result + image * w->pixels * s->in_channels;
  const ptrdiff_t floats = w->pixels * s->in_channels;
  for (ptrdiff_t i = 0; i < floats; i++) dx[i] = 0;
  float *patches = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(w->strip * w->terms));
  for (ptrdiff_t first = 0; first < w->outputs; first += w->strip) {
    const ptrdiff_t count = lesser(w->strip, w->outputs - first);
    const float *dy = w->dy + (image * w->outputs + first) * s->out_channels;
    for (ptrdiff_t group = 0; group < s->groups; group++) {
      snb_gemm(false, false, count, w->terms, w->out, dy + group * w->out, s->out_channels,
               w->weight + group * w->out * w->terms, w->terms, patches, w->terms, false, NULL);
      snb_add_patches(s, patches, first, count, group * w->in, w->in, dx);
    }
  }
}

void snb_window_convolve_input_gradient(const snb_window_convolution *s, const float *dy,
                                        const float *weight, float *dx) {
  if (is_plain(s)) {
    const snb_convolution shape = plain(s);
    snb_convolve_input_gradient(&shape, dy, weight, dx);
  } else if (is_depthwise(s)) {
    snb_depthwise_input_gradient(s, dy, weight, dx);
  } else if (snb_is_unit_volume(s)) {
    snb_volume_input_gradient(s, dy, weight, dx);
  } else {
    window w = window_of(s);
    w.dy = dy;
    w.weight = weight;
    w.result = dx;
    snb_parallel(s->batch, cost_of(&w), input_gradient_of_image, &w);
  }
}

// The products share their work out themselves.
static void sum_weight_gradient(const window *w) {
  const snb_window_convolution *s = w->shape;
  snb_fill(s->out_channels * w->terms, 0, w->result);
  float *patches = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(w->strip * w->terms));
  for (ptrdiff_t task = 0; task < s->batch * w->strips; task++) {
    const ptrdiff_t image = task / w->strips, first = task % w->strips * w->strip;
    const ptrdiff_t count = lesser(w->strip, w->outputs - first);
    const float *dy = w->dy + (image * w->outputs + first) * s->out_channels;
    for (ptrdiff_t group = 0; group < s->groups; group++) {
      snb_take_patches(s, w->x + image * w->pixels * s->in_channels, first, count, group * w->in,
                       w->in, patches);
      snb_gemm(true, false, w->out, w->terms, count, dy + group * w->out, s->out_channels,
               patches, w->terms, w->result + group * w->out * w->terms, w->terms, true, NULL);
    }
  }
}

void snb_window_convolve_weight_gradient(const snb_window_convolution *s, const float *x,
                                         const float *dy, float *dw) {
  if (is_plain(s)) {
    const snb_convolution shape = plain(s);
    snb_convolve_weight_gradient(&shape, x, dy, dw);
  } else if (is_depthwise(s)) {
    snb_depthwise_weight_gradient(s, x, dy, dw);
  } else if (snb_is_volume(s)) {
    snb_volume_weight_gradient(s, x, dy, dw);
  } else {
    window w = window_of(s);
    w.x = x;
    w.dy = dy;
    w.result = dw;
    sum_weight_gradient(&w);
  }
}
