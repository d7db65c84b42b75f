#pragma clang fp contract(off)
// Convolution over volumes without patches: in a padded volume, what one output needs is one run
// for each (kz, ky). The chain is (kz, ky, kx, in), ascending.
#include "VolumeConvolution.h"

#include <string.h>

#include "../Dispatch/KernelSet.h"
#include "../Products/Packing.h"
#include "../Products/RowTiles.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "PaddedImage.h"

typedef struct {
  const snb_kernel_set *kernels;
  const snb_window_convolution *shape;
  ptrdiff_t terms, slabs, slab;  // each volume is cut into slabs of output planes
  ptrdiff_t rows, columns;       // of a padded plane
  const float *x, *packed, *bias;
  float *y;
} forward;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

bool snb_is_volume(const snb_window_convolution *s) {
  return s->groups == 1 && (s->dilation[2] == 1 || s->kernel[2] == 1);
}

bool snb_is_unit_volume(const snb_window_convolution *s) {
  bool is_unit = s->groups == 1;
  for (int axis = 0; axis < 3; axis++)
    is_unit = is_unit && s->stride[axis] == 1 && s->dilation[axis] == 1;
  return is_unit;
}

// The planes from `first` on, which may lie outside, each in a border of zeros.
static void pad_planes(const snb_window_convolution *s, const float *x, ptrdiff_t first,
                       ptrdiff_t count, ptrdiff_t rows, ptrdiff_t columns, float *padded) {
  const ptrdiff_t in = s->in_channels, plane = rows * columns * in;
  for (ptrdiff_t z = first; z < first + count; z++, padded += plane) {
    if (z < 0 || z >= s->image[0]) memset(padded, 0, (size_t)plane * sizeof(float));
    else
      snb_pad_image(s->image[1], s->image[2], in, x + z * s->image[1] * s->image[2] * in,
                    -s->padding[1], -s->padding[2], rows, columns, padded);
  }
}

static void convolve_slab(void *context, ptrdiff_t task) {
  const forward *f = context;
  const snb_window_convolution *s = f->shape;
  const ptrdiff_t image = task / f->slabs, first = task % f->slabs * f->slab;
  const ptrdiff_t depth = lesser(f->slab, s->out[0] - first);
  const ptrdiff_t in = s->in_channels, out = s->out_channels, width = f->kernels->tile_columns;
  const ptrdiff_t planes = (depth - 1) * s->stride[0] + (s->kernel[0] - 1) * s->dilation[0] + 1;
  const ptrdiff_t line = f->columns * in, plane = f->rows * line;
  float *padded = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(planes * plane));
  pad_planes(s, f->x + image * s->image[0] * s->image[1] * s->image[2] * in,
             first * s->stride[0] - s->padding[0], planes, f->rows, f->columns, padded);
  const snb_row_tiles tiles = snb_row_tiles_of(s->out[2], f->kernels->tile_rows);
  snb_tile t = {.planes = s->kernel[0], .segments = s->kernel[1], .length = s->kernel[2] * in,
                .a_row = s->stride[2] * in, .a_step = 1, .a_segment = s->dilation[1] * line,
                .a_plane = s->dilation[0] * plane, .b_step = width, .c_row = out};
  float *y = f->y + (image * s->out[0] + first) * s->out[1] * s->out[2] * out;
  for (ptrdiff_t row = 0; row < depth * s->out[1]; row++, y += s->out[2] * out) {
    const float *a = padded + row / s->out[1] * s->stride[0] * plane
      + row % s->out[1] * s->stride[1] * line;
    for (ptrdiff_t channel = 0; channel < out; channel += width) {
      t.columns = lesser(width, out - channel);
      t.b = f->packed + channel * f->terms;
      t.bias = f->bias ? f->bias + channel : NULL;
      for (ptrdiff_t index = 0; index < tiles.count; index++) {
        const ptrdiff_t pixel = snb_tile_start(&tiles, index);
        t.rows = snb_tile_height(&tiles, index);
        t.a = a + pixel * t.a_row;
        t.c = y + pixel * out + channel;
        f->kernels->tile(&t);
      }
    }
  }
}

static ptrdiff_t taps_of(const snb_window_convolution *s) {
  return s->kernel[0] * s->kernel[1] * s->kernel[2];
}

static double cost_of(const snb_window_convolution *s) {
  return 0.02 * (double)(s->batch * s->out[0] * s->out[1] * s->out[2] * s->out_channels)
    * (double)(taps_of(s) * s->in_channels);
}

// The weights are packed in panels of output channels.
static void convolve(const snb_window_convolution *s, const float *x, const float *packed,
                     const float *bias, float *y) {
  if (s->batch <= 0 || s->out[0] * s->out[1] * s->out[2] * s->out_channels <= 0) return;
  const ptrdiff_t wanted = (2 * snb_threads() + s->batch - 1) / s->batch;
  const ptrdiff_t slab = (s->out[0] + wanted - 1) / wanted;
  forward f = {.kernels = snb_kernels(), .shape = s, .terms = taps_of(s) * s->in_channels,
               .slabs = (s->out[0] + slab - 1) / slab, .slab = slab,
               .rows = s->image[1] + 2 * s->padding[1],
               .columns = s->image[2] + 2 * s->padding[2], .x = x, .packed = packed,
               .bias = bias, .y = y};
  snb_parallel(s->batch * f.slabs, cost_of(s), convolve_slab, &f);
}

static float *room_for_panels(ptrdiff_t channels, ptrdiff_t terms, ptrdiff_t width) {
  return snb_scratch(SNB_SCRATCH_RIGHT, (size_t)((channels + width - 1) / width * terms * width));
}

void snb_volume_convolve(const snb_window_convolution *s, const float *x, const float *weight,
                         const float *bias, float *y) {
  const ptrdiff_t width = snb_kernels()->tile_columns, terms = taps_of(s) * s->in_channels;
  float *packed = room_for_panels(s->out_channels, terms, width);
  snb_pack_columns(true, s->out_channels, terms, weight, terms, width, packed, terms * width);
  convolve(s, x, packed, bias, y);
}

// Itself a convolution, of dy with the kernel turned around.
void snb_volume_input_gradient(const snb_window_convolution *s, const float *dy,
                               const float *weight, float *dx) {
  snb_window_convolution turned = *s;
  turned.in_channels = s->out_channels;
  turned.out_channels = s->in_channels;
  for (int axis = 0; axis < 3; axis++) {
    turned.image[axis] = s->out[axis];
    turned.out[axis] = s->image[axis];
    turned.padding[axis] = s->kernel[axis] - 1 - s->padding[axis];
  }
  const ptrdiff_t width = snb_kernels()->tile_columns, taps = taps_of(s), in = s->in_channels;
  const ptrdiff_t terms = taps * s->out_channels;
  float *packed = room_for_panels(in, terms, width);
  for (ptrdiff_t tap = 0; tap < taps; tap++)
    snb_pack_columns(false, in, s->out_channels, weight + (taps - 1 - tap) * in, taps * in, width,
                     packed + tap * s->out_channels * width, terms * width);
  convolve(&turned, dy, packed, NULL, dx);
}

typedef struct {
  const forward *padding;
  snb_row_tiles tiles; // of the (kx, in) of one (kz, ky)
  ptrdiff_t panels, image;
  const float *padded, *dy;
  float *sums;         // [kz, ky, kx, in, out]
} weights;

static void sum_tile(void *context, ptrdiff_t task) {
  const weights *w = context;
  const snb_window_convolution *s = w->padding->shape;
  const ptrdiff_t in = s->in_channels, out = s->out_channels;
  const ptrdiff_t width = w->padding->kernels->tile_columns;
  const ptrdiff_t channel = task % w->panels * width, index = task / w->panels % w->tiles.count;
  const ptrdiff_t tap = task / w->panels / w->tiles.count; // kz * kernelHeight + ky
  const ptrdiff_t start = snb_tile_start(&w->tiles, index);
  const ptrdiff_t line = w->padding->columns * in, plane = w->padding->rows * line;
  const snb_tile t = {
    .rows = snb_tile_height(&w->tiles, index), .columns = lesser(width, out - channel),
    .planes = s->out[0], .segments = s->out[1], .length = s->out[2],
    .a = w->padded + tap / s->kernel[1] * s->dilation[0] * plane
      + tap % s->kernel[1] * s->dilation[1] * line + start,
    .a_row = 1, .a_step = s->stride[2] * in, .a_segment = s->stride[1] * line,
    .a_plane = s->stride[0] * plane, .b = w->dy + channel, .b_step = out,
    .c = w->sums + (tap * s->kernel[2] * in + start) * out + channel, .c_row = out,
    .accumulate = w->image > 0};
  w->padding->kernels->tile(&t);
}

void snb_volume_weight_gradient(const snb_window_convolution *s, const float *x, const float *dy,
                                float *dw) {
  const ptrdiff_t in = s->in_channels, out = s->out_channels, terms = taps_of(s) * in;
  const ptrdiff_t outputs = s->out[0] * s->out[1] * s->out[2];
  if (s->batch <= 0 || outputs <= 0) {
    snb_fill(terms * out, 0, dw);
    return;
  }
  if (terms <= 0 || out <= 0) return;
  const forward f = {.kernels = snb_kernels(), .shape = s,
                     .rows = s->image[1] + 2 * s->padding[1],
                     .columns = s->image[2] + 2 * s->padding[2]};
  const ptrdiff_t depth = s->image[0] + 2 * s->padding[0], width = f.kernels->tile_columns;
  float *padded = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(depth * f.rows * f.columns * in));
  weights w = {.padding = &f, .tiles = snb_row_tiles_of(s->kernel[2] * in, f.kernels->tile_rows),
               .panels = (out + width - 1) / width, .padded = padded,
               .sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(terms * out))};
  for (w.image = 0; w.image < s->batch; w.image++) {
    pad_planes(s, x + w.image * s->image[0] * s->image[1] * s->image[2] * in, -s->padding[0],
               depth, f.rows, f.columns, padded);
    w.dy = dy + w.image * outputs * out;
    snb_parallel(s->kernel[0] * s->kernel[1] * w.tiles.count * w.panels,
                 cost_of(s) / (double)s->batch, sum_tile, &w);
  }
  const ptrdiff_t extents[] = {out, terms}, from[] = {1, out}, to[] = {terms, 1};
  snb_copy(2, extents, w.sums, from, dw, to);
}
