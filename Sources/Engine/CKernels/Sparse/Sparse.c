#pragma clang fp contract(off)
// Products with a matrix in compressed rows.
#include "../Threads/ThreadPool.h"
#include "Panels.h"

static ptrdiff_t blocks_of(ptrdiff_t columns, ptrdiff_t block) {
  return columns > 0 ? (columns + block - 1) / block : 1;
}

static bool multiply_rows(const snb_panels *p, ptrdiff_t row, ptrdiff_t rows, ptrdiff_t block,
                          ptrdiff_t vectors, const float *x, float *y, ptrdiff_t y_row) {
  const snb_sparse_matrix *s = p->matrix;
  const snb_sparse_rows part = {
    .rows = rows, .vectors = vectors, .starts = s->starts + block * s->rows + row,
    .places = s->places, .values = s->values, .x = x, .y = y, .y_row = y_row,
    .accumulate = block > 0, .is_last = block + 1 == blocks_of(s->columns, s->block),
    .bias = p->bias ? p->bias + row : NULL};
  return !p->kernels->sparse_rows(&part);
}

bool snb_sparse_product(const snb_sparse_matrix *s, bool transposes, ptrdiff_t width,
                        const float *x, const float *bias, float *y) {
  const double entries = (double)s->starts[blocks_of(s->columns, s->block) * s->rows];
  const snb_panels panels = {
    .kernels = snb_kernels(), .rows = s->rows, .columns = s->columns, .block = s->block,
    .width = width, .transposes = transposes, .x = x, .bias = bias, .y = y, .matrix = s,
    .multiply = multiply_rows, .products = entries};
  return snb_multiply_panels(&panels);
}
