#pragma clang fp contract(off)
// Products with N of each M neighbours.
#include "Panels.h"

static bool multiply_rows(const snb_panels *p, ptrdiff_t row, ptrdiff_t rows, ptrdiff_t block,
                          ptrdiff_t vectors, const float *x, float *y, ptrdiff_t y_row) {
  const snb_packed_matrix *s = p->matrix;
  const ptrdiff_t all = s->columns / s->m * s->n, most = p->block / s->m * s->n;
  const ptrdiff_t first = block * most, entries = all - first < most ? all - first : most;
  const ptrdiff_t start = first * s->rows + row * entries;
  const snb_packed_rows part = {
    .rows = rows, .vectors = vectors, .entries = entries, .offsets = s->offsets + start,
    .values = s->values + start, .x = x, .y = y, .y_row = y_row, .accumulate = block > 0,
    .is_last = first + entries >= all, .bias = p->bias ? p->bias + row : NULL};
  return !p->kernels->packed_rows(&part);
}

bool snb_packed_product(const snb_packed_matrix *s, bool transposes, ptrdiff_t width,
                        const float *x, const float *bias, float *y) {
  const double entries = (double)(s->rows * (s->columns / s->m * s->n));
  const snb_panels panels = {
    .kernels = snb_kernels(), .rows = s->rows, .columns = s->columns, .block = s->block,
    .width = width, .transposes = transposes, .x = x, .bias = bias, .y = y, .matrix = s,
    .multiply = multiply_rows, .products = entries};
  return snb_multiply_panels(&panels);
}
