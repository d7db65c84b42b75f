#pragma clang fp contract(off)
// Products over some of the rows of a factor, and passes over memory that sparse products need.
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

enum { VECTORS = 8, LANES = 16 };

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t rows, count, width;
  const int32_t *index;
  const float *x, *weight;
  float *y;
} gathered;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

static void gathered_columns(void *context, ptrdiff_t task) {
  const gathered *g = context;
  const ptrdiff_t column = task * VECTORS * LANES;
  const int32_t starts[] = {0, (int32_t)g->count};
  for (ptrdiff_t row = 0; row < g->rows; row++) {
    ptrdiff_t at = column;
    const ptrdiff_t end = lesser(column + VECTORS * LANES, g->width);
    const float *values = g->x + row * g->count;
    float *y = g->y + row * g->width;
    if (end - at >= LANES) {
      const snb_sparse_rows part = {.rows = 1, .vectors = (end - at) / LANES, .starts = starts,
                                    .places = g->index, .values = values, .scale = g->width,
                                    .x = g->weight + at, .y = y + at, .is_last = true};
      g->kernels->sparse_rows(&part);
      at += part.vectors * LANES;
    }
    for (; at < end; at++) {
      float sum = 0;
      snb_tile t = {.rows = 1, .columns = 1, .segments = 1, .length = 1, .c = &sum,
                    .accumulate = true};
      for (ptrdiff_t i = 0; i < g->count; i++) {
        t.a = values + i;
        t.b = g->weight + g->index[i] * g->width + at;
        g->kernels->tile(&t);
      }
      y[at] = sum;
    }
  }
}

void snb_gathered_product(ptrdiff_t rows, ptrdiff_t count, const int32_t *index, ptrdiff_t width,
                          const float *x, const float *weight, float *y) {
  if (rows <= 0 || width <= 0) return;
  gathered g = {.kernels = snb_kernels(), .rows = rows, .count = count, .width = width,
                .index = index, .x = x, .weight = weight, .y = y};
  const ptrdiff_t tasks = (width + VECTORS * LANES - 1) / (VECTORS * LANES);
  snb_parallel(tasks, 0.03 * (double)(rows * count) * (double)width, gathered_columns, &g);
}
