#pragma clang fp contract(off)
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

enum { TASK_ELEMENTS = 8192 };

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t rows, x_rows, width, share, shares;
  const int32_t *starts, *places;
  const float *weights, *x;
  float *y;
} job;

static void some_rows(void *context, ptrdiff_t task) {
  const job *j = context;
  const ptrdiff_t plane = task / j->shares, from = task % j->shares * j->share;
  const ptrdiff_t rest = j->rows - from;
  j->kernels->weighted_rows(rest < j->share ? rest : j->share, j->width, j->starts + from,
                            j->places, j->weights, j->x + plane * j->x_rows * j->width,
                            j->y + (plane * j->rows + from) * j->width);
}

void snb_weighted_rows(ptrdiff_t planes, ptrdiff_t rows, ptrdiff_t x_rows, ptrdiff_t width,
                       const int32_t *starts, const int32_t *places, const float *weights,
                       const float *x, float *y) {
  if (planes == 0 || rows == 0 || width == 0) return;
  job j = {.kernels = snb_kernels(), .rows = rows, .x_rows = x_rows, .width = width,
           .starts = starts, .places = places, .weights = weights, .x = x, .y = y};
  j.share = width >= TASK_ELEMENTS ? 1 : TASK_ELEMENTS / width;
  j.shares = (rows + j.share - 1) / j.share;
  // A vector, however few of its lanes are used, takes about two nanoseconds a term.
  const double vectors = (double)planes * (double)starts[rows] * (double)((width + 15) / 16);
  snb_parallel(planes * j.shares, 2 * vectors, some_rows, &j);
}
