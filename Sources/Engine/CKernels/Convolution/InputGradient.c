#pragma clang fp contract(off)
// The gradient with respect to the images. With stride s, the input pixels whose padded row and
// column leave the same rests by s (a phase) meet the same part of the kernel, and are together
// a convolution of dy, stride 1, by that part turned around. The chain is (ky descending, kx
// descending, out ascending).
#include "../Dispatch/KernelSet.h"
#include "../Products/Packing.h"
#include "../Products/RowTiles.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "PaddedImage.h"

// One direction (rows or columns) of one phase.
typedef struct {
  ptrdiff_t rest;   // of the padded place by the stride
  ptrdiff_t taps;   // kernel places rest, rest + s, ...
  ptrdiff_t first;  // the first input place, and how many there are at distance s
  ptrdiff_t count;
  ptrdiff_t source; // the first place of dy, in the padded gradient, that `first` meets
} phase;

typedef struct {
  const snb_kernel_set *kernels;
  const snb_convolution *shape;
  ptrdiff_t out_height, out_width;
  ptrdiff_t low, rows, columns; // the padded gradient begins at (low, low)
  const phase *vertical, *horizontal;
  const float **packed; // for each phase
  const float *dy;
  float *dx;
} backward;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

static phase phase_of(ptrdiff_t rest, ptrdiff_t extent, ptrdiff_t kernel, ptrdiff_t stride,
                      ptrdiff_t padding, ptrdiff_t low) {
  phase p = {.rest = rest, .taps = kernel > rest ? (kernel - rest + stride - 1) / stride : 0};
  p.first = ((rest - padding) % stride + stride) % stride;
  p.count = extent > p.first ? (extent - p.first + stride - 1) / stride : 0;
  p.source = (p.first + padding) / stride - (p.taps - 1) - low;
  return p;
}

static void phase_of_image(const backward *g, const phase *v, const phase *h, const float *packed,
                           const float *padded, float *dx) {
  const snb_convolution *s = g->shape;
  if (v->count == 0 || h->count == 0) return;
  const ptrdiff_t width = g->kernels->tile_columns, out = s->out_channels;
  const ptrdiff_t terms = v->taps * h->taps * out;
  const snb_row_tiles tiles = snb_row_tiles_of(h->count, g->kernels->tile_rows);
  for (ptrdiff_t channel = 0; channel < s->in_channels; channel += width) {
    snb_tile t = {.columns = lesser(width, s->in_channels - channel),
                  .segments = terms == 0 ? 0 : v->taps, .length = h->taps * out,
                  .a_row = out, .a_step = 1, .a_segment = g->columns * out,
                  .b = packed + channel * terms, .b_step = width,
                  .c_row = s->stride * s->in_channels};
    for (ptrdiff_t row = 0; row < v->count; row++) {
      for (ptrdiff_t index = 0; index < tiles.count; index++) {
        const ptrdiff_t pixel = snb_tile_start(&tiles, index);
        const ptrdiff_t y = v->first + row * s->stride, x = h->first + pixel * s->stride;
        t.rows = snb_tile_height(&tiles, index);
        t.a = padded + ((v->source + row) * g->columns + h->source + pixel) * out;
        t.c = dx + (y * s->width + x) * s->in_channels + channel;
        g->kernels->tile(&t);
      }
    }
  }
}

static void gradient_of_image(void *context, ptrdiff_t image) {
  const backward *g = context;
  const snb_convolution *s = g->shape;
  const float *dy = g->dy + image * g->out_height * g->out_width * s->out_channels;
  float *padded = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(g->rows * g->columns * s->out_channels));
  snb_pad_image(g->out_height, g->out_width, s->out_channels, dy, g->low, g->low, g->rows,
                g->columns, padded);
  float *dx = g->dx + image * s->height * s->width * s->in_channels;
  for (ptrdiff_t v = 0; v < s->stride; v++)
    for (ptrdiff_t h = 0; h < s->stride; h++)
      phase_of_image(g, &g->vertical[v], &g->horizontal[h], g->packed[v * s->stride + h], padded,
                     dx);
}

// The kernel's part for one phase, turned around: panels of input channels, in rows (ky, kx, out).
static void pack_phase(const snb_convolution *s, const phase *v, const phase *h,
                       const float *weight, ptrdiff_t width, float *to) {
  const ptrdiff_t kernel = s->kernel_height * s->kernel_width * s->in_channels;
  const ptrdiff_t panel_stride = v->taps * h->taps * s->out_channels * width;
  for (ptrdiff_t i = v->taps - 1; i >= 0; i--) {
    for (ptrdiff_t j = h->taps - 1; j >= 0; j--) {
      const ptrdiff_t ky = v->rest + i * s->stride, kx = h->rest + j * s->stride;
      snb_pack_columns(false, s->in_channels, s->out_channels,
                       weight + (ky * s->kernel_width + kx) * s->in_channels, kernel, width, to,
                       panel_stride);
      to += s->out_channels * width;
    }
  }
}

static ptrdiff_t greater(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }

void snb_convolve_input_gradient(const snb_convolution *s, const float *dy, const float *weight,
                                 float *dx) {
  if (s->batch <= 0 || s->height <= 0 || s->width <= 0 || s->in_channels <= 0) return;
  const snb_kernel_set *kernels = snb_kernels();
  const ptrdiff_t stride = s->stride, width = kernels->tile_columns;
  const ptrdiff_t taps = (greater(s->kernel_height, s->kernel_width) + stride - 1) / stride;
  backward g = {.kernels = kernels, .shape = s, .out_height = snb_convolution_out_height(s),
                .out_width = snb_convolution_out_width(s),
                .low = s->padding / stride - (taps - 1), .dy = dy, .dx = dx};
  g.rows = (s->height - 1 + s->padding) / stride - g.low + 1;
  g.columns = (s->width - 1 + s->padding) / stride - g.low + 1;
  phase vertical[stride], horizontal[stride];
  const float *packed[stride * stride];
  for (ptrdiff_t rest = 0; rest < stride; rest++) {
    vertical[rest] = phase_of(rest, s->height, s->kernel_height, stride, s->padding, g.low);
    horizontal[rest] = phase_of(rest, s->width, s->kernel_width, stride, s->padding, g.low);
  }
  const ptrdiff_t panels = (s->in_channels + width - 1) / width;
  const ptrdiff_t terms = s->kernel_height * s->kernel_width * s->out_channels;
  float *to = snb_scratch(SNB_SCRATCH_RIGHT, (size_t)(panels * terms * width + 1));
  for (ptrdiff_t v = 0; v < stride; v++) {
    for (ptrdiff_t h = 0; h < stride; h++) {
      packed[v * stride + h] = to;
      pack_phase(s, &vertical[v], &horizontal[h], weight, width, to);
      to += panels * vertical[v].taps * horizontal[h].taps * s->out_channels * width;
    }
  }
  g.vertical = vertical;
  g.horizontal = horizontal;
  g.packed = packed;
  const double products =
    (double)(s->batch * g.out_height * g.out_width * terms) * (double)s->in_channels;
  snb_parallel(s->batch, 0.01 * products, gradient_of_image, &g);
}
