#pragma clang fp contract(off)
// Kernels over rows, and reductions over any axis.
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"


typedef void (*row_kernel)(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y);
typedef void (*row_gradient)(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                             float *dx);

typedef struct {
  const snb_kernel_set *kernels;
  row_kernel kernel;
  row_gradient gradient;
  snb_reduction reduction;
  ptrdiff_t rows, width, inner, share;
  const float *x, *dy;
  float *y;
  int32_t *index;
} rows_job;

static void run(rows_job *j, double cost, void (*body)(void *, ptrdiff_t)) {
  if (j->rows <= 0 || j->width <= 0) return;
  j->share = snb_share(j->rows, 1);
  snb_parallel((j->rows + j->share - 1) / j->share,
               cost * (double)j->rows * (double)(j->width * j->inner), body, j);
}

static ptrdiff_t row_count(const rows_job *j, ptrdiff_t start) {
  return j->rows - start < j->share ? j->rows - start : j->share;
}

static void kernel_rows(void *context, ptrdiff_t task) {
  const rows_job *j = context;
  const ptrdiff_t start = task * j->share;
  j->kernel(row_count(j, start), j->width, j->x + start * j->width, j->y + start * j->width);
}

void snb_softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y) {
  rows_job j = {.kernel = snb_kernels()->softmax, .rows = rows, .width = width, .inner = 1,
                .x = x, .y = y};
  run(&j, 0.6, kernel_rows);
}

void snb_log_softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y) {
  rows_job j = {.kernel = snb_kernels()->log_softmax, .rows = rows, .width = width, .inner = 1,
                .x = x, .y = y};
  run(&j, 0.6, kernel_rows);
}

static void gradient_rows(void *context, ptrdiff_t task) {
  const rows_job *j = context;
  const ptrdiff_t start = task * j->share, at = start * j->width;
  j->gradient(row_count(j, start), j->width, j->x + at, j->dy + at, j->y + at);
}

void snb_softmax_gradient(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                          float *dx) {
  rows_job j = {.gradient = snb_kernels()->softmax_gradient, .rows = rows, .width = width,
                .inner = 1, .x = y, .dy = dy, .y = dx};
  run(&j, 0.4, gradient_rows);
}

void snb_log_softmax_gradient(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                              float *dx) {
  rows_job j = {.gradient = snb_kernels()->log_softmax_gradient, .rows = rows, .width = width,
                .inner = 1, .x = y, .dy = dy, .y = dx};
  run(&j, 0.6, gradient_rows);
}

static void arg_max_rows(void *context, ptrdiff_t task) {
  const rows_job *j = context;
  const ptrdiff_t start = task * j->share;
  j->kernels->row_arg_max(row_count(j, start), j->width, j->x + start * j->width,
                          j->index + start);
}

void snb_row_arg_max(ptrdiff_t rows, ptrdiff_t width, const float *x, int32_t *index) {
  rows_job j = {.kernels = snb_kernels(), .rows = rows, .width = width, .inner = 1, .x = x,
                .index = index};
  run(&j, 0.3, arg_max_rows);
}

static void reduced_rows(void *context, ptrdiff_t task) {
  const rows_job *j = context;
  const ptrdiff_t start = task * j->share;
  j->kernels->reduce_rows(j->reduction, row_count(j, start), j->width, j->x + start * j->width,
                          j->width, j->y + start);
}

static void reduced_columns(void *context, ptrdiff_t task) {
  const rows_job *j = context;
  const ptrdiff_t start = task * j->share, end = start + row_count(j, start);
  for (ptrdiff_t outer = start; outer < end; outer++)
    j->kernels->reduce_columns(j->reduction, j->width, j->inner,
                               j->x + outer * j->width * j->inner, j->inner,
                               j->y + outer * j->inner);
}

enum { COLUMNS = 32 };

// Some columns of one outer index.
static void reduced_part(void *context, ptrdiff_t task) {
  const rows_job *j = context;
  const ptrdiff_t outer = task / j->share, column = task % j->share * COLUMNS;
  const ptrdiff_t columns = j->inner - column < COLUMNS ? j->inner - column : COLUMNS;
  j->kernels->reduce_columns(j->reduction, j->width, columns,
                             j->x + outer * j->width * j->inner + column, j->inner,
                             j->y + outer * j->inner + column);
}

void snb_reduce(snb_reduction reduction, ptrdiff_t outer, ptrdiff_t count, ptrdiff_t inner,
                const float *x, float *y) {
  const float neutral = reduction == SNB_SUM ? 0
    : reduction == SNB_MAX ? -__builtin_inff() : __builtin_inff();
  if (count <= 0) snb_fill(outer * inner, neutral, y);
  rows_job j = {.kernels = snb_kernels(), .reduction = reduction, .rows = outer, .width = count,
                .inner = inner, .x = x, .y = y};
  if (inner >= 2 * COLUMNS && outer > 0 && outer < snb_threads()) {
    j.share = (inner + COLUMNS - 1) / COLUMNS;
    snb_parallel(outer * j.share, 0.2 * (double)(outer * count) * (double)inner, reduced_part, &j);
    return;
  }
  run(&j, 0.2, inner == 1 ? reduced_rows : reduced_columns);
}
