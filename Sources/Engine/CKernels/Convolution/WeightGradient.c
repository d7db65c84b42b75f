#pragma clang fp contract(off)
// The gradient with respect to the weights. For each kernel row, the (kx, in) that meet an output
// pixel are one run of the padded image, so that dw is a product over pixels: one chain for each
// weight, over (image, y, x) ascending.
#include "../Dispatch/KernelSet.h"
#include "../Products/RowTiles.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "PaddedImage.h"

// Padded images are made for as many at a time as fit into this many floats (at least one).
enum { GROUP_FLOATS = 1 << 18 };

typedef struct {
  const snb_kernel_set *kernels;
  const snb_convolution *shape;
  ptrdiff_t out_height, out_width;
  ptrdiff_t rows, columns;       // of a padded image
  ptrdiff_t first, images;       // of the group
  snb_row_tiles tiles;           // of the (kx, in) of one kernel row
  ptrdiff_t panels, share, all;  // tiles of one task, and of all
  const float *x, *dy;
  float *padded;
  const float *source;           // the group's images, padded where there is padding
  float *sums;                   // [ky, kx, in, out]
} weights;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

static void pad_one(void *context, ptrdiff_t index) {
  const weights *w = context;
  const snb_convolution *s = w->shape;
  snb_pad_image(s->height, s->width, s->in_channels,
                w->x + (w->first + index) * s->height * s->width * s->in_channels, -s->padding,
                -s->padding, w->rows, w->columns,
                w->padded + index * w->rows * w->columns * s->in_channels);
}

static void sum_tile(const weights *w, ptrdiff_t image, ptrdiff_t tile) {
  const snb_convolution *s = w->shape;
  const ptrdiff_t width = w->kernels->tile_columns, in = s->in_channels, out = s->out_channels;
  const ptrdiff_t channel = tile % w->panels * width;
  const ptrdiff_t index = tile / w->panels % w->tiles.count;
  const ptrdiff_t ky = tile / w->panels / w->tiles.count;
  const ptrdiff_t start = snb_tile_start(&w->tiles, index);
  const snb_tile t = {
    .rows = snb_tile_height(&w->tiles, index),
    .columns = lesser(width, out - channel),
    .segments = w->out_height,
    .length = w->out_width,
    .a = w->source + (image * w->rows + ky) * w->columns * in + start,
    .a_row = 1,
    .a_step = s->stride * in,
    .a_segment = s->stride * w->columns * in,
    .b = w->dy + (w->first + image) * w->out_height * w->out_width * out + channel,
    .b_step = out,
    .c = w->sums + (ky * s->kernel_width * in + start) * out + channel,
    .c_row = out,
    .accumulate = w->first + image > 0};
  w->kernels->tile(&t);
}

static void sum_tiles(void *context, ptrdiff_t task) {
  const weights *w = context;
  const ptrdiff_t end = lesser(w->all, (task + 1) * w->share);
  for (ptrdiff_t image = 0; image < w->images; image++)
    for (ptrdiff_t tile = task * w->share; tile < end; tile++) sum_tile(w, image, tile);
}

static void sum_groups(weights *w) {
  const snb_convolution *s = w->shape;
  const ptrdiff_t image_floats = w->rows * w->columns * s->in_channels;
  ptrdiff_t group = s->batch;
  if (s->padding > 0) {
    group = lesser(s->batch, 1 + (GROUP_FLOATS - 1) / image_floats);
    w->padded = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(group * image_floats));
  }
  for (w->first = 0; w->first < s->batch; w->first += group) {
    w->images = lesser(group, s->batch - w->first);
    w->source = w->x + w->first * image_floats;
    if (s->padding > 0) {
      snb_parallel(w->images, 0.2 * (double)(w->images * image_floats), pad_one, w);
      w->source = w->padded;
    }
    const double products = (double)(w->images * w->out_height * w->out_width)
      * (double)(s->kernel_height * s->kernel_width * s->in_channels * s->out_channels);
    snb_parallel((w->all + w->share - 1) / w->share, 0.01 * products, sum_tiles, w);
  }
}

void snb_convolve_weight_gradient(const snb_convolution *s, const float *x, const float *dy,
                                  float *dw) {
  const ptrdiff_t terms = s->kernel_height * s->kernel_width * s->in_channels;
  if (terms <= 0 || s->out_channels <= 0) return;
  weights w = {.kernels = snb_kernels(), .shape = s, .out_height = snb_convolution_out_height(s),
               .out_width = snb_convolution_out_width(s), .rows = s->height + 2 * s->padding,
               .columns = s->width + 2 * s->padding, .x = x, .dy = dy};
  if (s->batch <= 0 || w.out_height <= 0 || w.out_width <= 0) {
    snb_fill(terms * s->out_channels, 0, dw);
    return;
  }
  w.tiles = snb_row_tiles_of(s->kernel_width * s->in_channels, w.kernels->tile_rows);
  w.panels = (s->out_channels + w.kernels->tile_columns - 1) / w.kernels->tile_columns;
  w.all = s->kernel_height * w.tiles.count * w.panels;
  w.share = (w.all + snb_threads() - 1) / snb_threads();
  w.sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(terms * s->out_channels));
  sum_groups(&w);
  const ptrdiff_t extents[] = {s->out_channels, terms};
  const ptrdiff_t from[] = {1, s->out_channels}, to[] = {terms, 1};
  snb_copy(2, extents, w.sums, from, dw, to);
}
