#pragma clang fp contract(off)
// Convolution as a product without the matrix of patches: in a padded image, the values that one
// output pixel needs are one run for each row of the kernel. The chain is (ky, kx, in), ascending.
#include "../Dispatch/KernelSet.h"
#include "../Products/Packing.h"
#include "../Products/RowTiles.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "PaddedImage.h"

typedef struct {
  const snb_kernel_set *kernels;
  const snb_convolution *shape;
  ptrdiff_t out_height, out_width, terms;
  ptrdiff_t strips, strip_rows; // each image is cut into strips of output rows
  const float *x, *packed, *bias;
  float *y;
} forward;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

// Output rows from `row` on, for the output channels from `channel` on.
static void convolve_panel(const forward *f, const float *strip, ptrdiff_t columns,
                           ptrdiff_t channel, ptrdiff_t rows, float *y) {
  const snb_convolution *s = f->shape;
  const ptrdiff_t width = f->kernels->tile_columns;
  const snb_row_tiles tiles = snb_row_tiles_of(f->out_width, f->kernels->tile_rows);
  snb_tile t = {.columns = lesser(width, s->out_channels - channel),
                .segments = s->kernel_height,
                .length = s->kernel_width * s->in_channels,
                .a_row = s->stride * s->in_channels,
                .a_step = 1,
                .a_segment = columns * s->in_channels,
                .b = f->packed + channel * f->terms,
                .b_step = width,
                .c_row = s->out_channels,
                .bias = f->bias ? f->bias + channel : NULL};
  for (ptrdiff_t row = 0; row < rows; row++) {
    for (ptrdiff_t index = 0; index < tiles.count; index++) {
      const ptrdiff_t pixel = snb_tile_start(&tiles, index);
      t.rows = snb_tile_height(&tiles, index);
      t.a = strip + (row * columns + pixel) * s->stride * s->in_channels;
      t.c = y + (row * f->out_width + pixel) * s->out_channels + channel;
      f->kernels->tile(&t);
    }
  }
}

static void convolve_strip(void *context, ptrdiff_t task) {
  const forward *f = context;
  const snb_convolution *s = f->shape;
  const ptrdiff_t image = task / f->strips, row = task % f->strips * f->strip_rows;
  const ptrdiff_t rows = lesser(f->strip_rows, f->out_height - row);
  if (rows <= 0) return;
  const float *x = f->x + image * s->height * s->width * s->in_channels;
  float *y = f->y + (image * f->out_height + row) * f->out_width * s->out_channels;
  const ptrdiff_t first = row * s->stride - s->padding;
  const float *strip = x + first * s->width * s->in_channels;
  ptrdiff_t columns = s->width;
  if (s->padding > 0) {
    columns = s->width + 2 * s->padding;
    const ptrdiff_t count = (rows - 1) * s->stride + s->kernel_height;
    float *padded = snb_scratch(SNB_SCRATCH_IMAGE, (size_t)(count * columns * s->in_channels));
    snb_pad_image(s->height, s->width, s->in_channels, x, first, -s->padding, count, columns,
                  padded);
    strip = padded;
  }
  for (ptrdiff_t channel = 0; channel < s->out_channels; channel += f->kernels->tile_columns)
    convolve_panel(f, strip, columns, channel, rows, y);
}

static bool is_pointwise(const snb_convolution *s) {
  return s->kernel_height == 1 && s->kernel_width == 1 && s->stride == 1 && s->padding == 0;
}

void snb_convolve(const snb_convolution *s, const float *x, const float *weight,
                  const float *bias, float *y) {
  const ptrdiff_t out_height = snb_convolution_out_height(s);
  const ptrdiff_t out_width = snb_convolution_out_width(s);
  if (s->batch <= 0 || out_height <= 0 || out_width <= 0 || s->out_channels <= 0) return;
  if (is_pointwise(s)) {
    snb_gemm(false, true, s->batch * s->height * s->width, s->out_channels, s->in_channels, x,
             s->in_channels, weight, s->in_channels, y, s->out_channels, false, bias);
    return;
  }
  const snb_kernel_set *kernels = snb_kernels();
  const ptrdiff_t terms = s->kernel_height * s->kernel_width * s->in_channels;
  const ptrdiff_t width = kernels->tile_columns;
  const ptrdiff_t panels = (s->out_channels + width - 1) / width;
  float *packed = snb_scratch(SNB_SCRATCH_RIGHT, (size_t)(panels * terms * width));
  snb_pack_columns(true, s->out_channels, terms, weight, terms, width, packed, terms * width);
  const ptrdiff_t wanted = (2 * snb_threads() + s->batch - 1) / s->batch;
  const ptrdiff_t strip_rows = (out_height + wanted - 1) / wanted;
  forward f = {.kernels = kernels, .shape = s, .out_height = out_height, .out_width = out_width,
               .terms = terms, .strips = (out_height + strip_rows - 1) / strip_rows,
               .strip_rows = strip_rows, .x = x, .packed = packed, .bias = bias, .y = y};
  const double products = (double)(s->batch * out_height * out_width * s->out_channels * terms);
  snb_parallel(s->batch * f.strips, 0.01 * products, convolve_strip, &f);
}
