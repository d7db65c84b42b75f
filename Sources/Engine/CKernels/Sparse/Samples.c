#pragma clang fp contract(off)
// The gradient of kept entries: two dense factors multiplied at these places only.
#include <stdatomic.h>

#include "../Dispatch/KernelSet.h"
#include "../Products/Packing.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"

enum { TILE = 32, TERMS = 256 };

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t rows, share, columns, terms;
  const int32_t *starts, *places;
  const float *x, *dy;
  float *result;
} entries;

static void entry_rows(void *context, ptrdiff_t task) {
  const entries *s = context;
  const ptrdiff_t start = task * s->share;
  for (ptrdiff_t row = start; row < lesser(s->rows, start + s->share); row++) {
    const int32_t first = s->starts[row];
    s->kernels->sparse_entries(s->starts[row + 1] - first, s->places + first, s->terms,
                               s->dy + row, s->rows, s->x, s->columns, s->result + first);
  }
}

void snb_sparse_entry_gradient(ptrdiff_t rows, const int32_t *starts, const int32_t *columns,
                               ptrdiff_t terms, ptrdiff_t source_rows, const float *dy,
                               const float *x, float *result) {
  if (rows <= 0) return;
  entries s = {.kernels = snb_kernels(), .rows = rows, .share = snb_share(rows, 1),
               .columns = source_rows, .terms = terms, .starts = starts, .places = columns,
               .x = x, .dy = dy, .result = result};
  snb_parallel((rows + s.share - 1) / s.share, 0.5 * (double)starts[rows] * (double)terms,
               entry_rows, &s);
}

typedef struct {
  const snb_kernel_set *kernels;
  const snb_sampled_matrix *matrix;
  ptrdiff_t row_tiles, column_tiles;
  ptrdiff_t first, terms; // of the terms at work
  ptrdiff_t all;
  const float *dy, *x;
  float *packed; // dy in panels of 32 rows of the matrix
  float *sums;
  float *gradient;
} sampled;

static void pack_tile(void *context, ptrdiff_t tile) {
  const sampled *s = context;
  const ptrdiff_t rows = s->matrix->rows, row = tile * TILE;
  snb_pack_columns(false, lesser(TILE, rows - row), s->terms, s->dy + s->first * rows + row, rows,
                   TILE, s->packed + row * s->terms, 0);
}

static void sum_column_tile(void *context, ptrdiff_t tile) {
  const sampled *s = context;
  const ptrdiff_t columns = s->matrix->columns, column = tile * TILE;
  float *x = snb_scratch(SNB_SCRATCH_LEFT, (size_t)(s->terms * TILE));
  snb_pack_columns(false, lesser(TILE, columns - column), s->terms,
                   s->x + s->first * columns + column, columns, TILE, x, 0);
  for (ptrdiff_t row_tile = 0; row_tile < s->row_tiles; row_tile++) {
    const int32_t *range = s->matrix->starts + row_tile * s->column_tiles + tile;
    const snb_samples part = {
      .entries = range[1] - range[0], .terms = s->terms, .rows = s->matrix->tile_rows + range[0],
      .columns = s->matrix->tile_columns + range[0], .x = x,
      .dy = s->packed + row_tile * TILE * s->terms, .accumulate = s->first > 0,
      .result = s->sums + range[0]};
    s->kernels->sampled_products(&part);
    if (s->first + s->terms < s->all) continue;
    for (int32_t e = range[0]; e < range[1]; e++)
      if (s->matrix->positions[e] >= 0) s->gradient[s->matrix->positions[e]] = s->sums[e];
  }
}

// The whole product, of which the places are taken.
static void take_from_whole(const snb_sampled_matrix *s, ptrdiff_t terms, const float *dy,
                            const float *x, float *gradient, ptrdiff_t entries) {
  float *whole = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(s->rows * s->columns));
  snb_gemm(true, false, s->rows, s->columns, terms, dy, s->rows, x, s->columns, whole, s->columns,
           false, NULL);
  for (ptrdiff_t e = 0; e < entries; e++)
    if (s->positions[e] >= 0) gradient[s->positions[e]] = whole[s->positions[e]];
}

void snb_sampled_gradient(const snb_sampled_matrix *matrix, ptrdiff_t terms, const float *dy,
                          const float *x, float *gradient) {
  if (matrix->rows <= 0 || matrix->columns <= 0) return;
  sampled s = {.kernels = snb_kernels(), .matrix = matrix, .all = terms, .dy = dy, .x = x,
               .row_tiles = (matrix->rows + TILE - 1) / TILE,
               .column_tiles = (matrix->columns + TILE - 1) / TILE, .gradient = gradient};
  const ptrdiff_t count = matrix->starts[s.row_tiles * s.column_tiles];
  if (!s.kernels->sampled_products) {
    take_from_whole(matrix, terms, dy, x, gradient, count);
    return;
  }
  const ptrdiff_t most = lesser(TERMS, terms);
  s.packed = snb_scratch(SNB_SCRATCH_RIGHT, (size_t)(s.row_tiles * TILE * most + 1));
  s.sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)count + 1);
  for (s.first = 0; s.first == 0 || s.first < terms; s.first += TERMS) {
    s.terms = lesser(TERMS, terms - s.first);
    const double steps = (double)s.terms * (double)s.column_tiles;
    snb_parallel(s.row_tiles, 0.1 * (double)(s.terms * matrix->rows), pack_tile, &s);
    snb_parallel(s.column_tiles, 0.05 * (double)count * (double)s.terms + steps, sum_column_tile,
                 &s);
  }
}
