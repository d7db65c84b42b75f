#pragma clang fp contract(off)
// Layer normalisation: rows, and columns for the parameters, are cut into pieces for the threads.
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t rows, width, share;
  const float *x, *dy, *scale, *shift;
  float epsilon, *mean, *inverse, *y;
  float *d_scale, *d_shift;
} norm;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

static void forward_rows(void *context, ptrdiff_t task) {
  const norm *n = context;
  const ptrdiff_t start = task * n->share, at = start * n->width;
  n->kernels->layer_norm(lesser(n->share, n->rows - start), n->width, n->x + at, n->scale,
                         n->shift, n->epsilon, n->y + at, n->mean + start, n->inverse + start);
}

static void gradient_rows(void *context, ptrdiff_t task) {
  const norm *n = context;
  const ptrdiff_t start = task * n->share, at = start * n->width;
  n->kernels->layer_norm_input_gradient(n->d_shift != NULL, lesser(n->share, n->rows - start),
                                        n->width, n->x + at, n->dy + at, n->scale,
                                        n->mean + start, n->inverse + start, n->y + at);
}

static void gradient_columns(void *context, ptrdiff_t task) {
  const norm *n = context;
  const ptrdiff_t start = task * n->share;
  n->kernels->layer_norm_parameter_gradients(
    n->rows, n->width, lesser(n->share, n->width - start), n->x + start, n->dy + start, n->mean,
    n->inverse, n->d_scale + start, n->d_shift ? n->d_shift + start : NULL);
}

static void run(norm *n, ptrdiff_t total, ptrdiff_t grain, void (*body)(void *, ptrdiff_t)) {
  n->share = snb_share(total, grain);
  snb_parallel((total + n->share - 1) / n->share, 0.4 * (double)n->rows * (double)n->width, body,
               n);
}

void snb_layer_norm(ptrdiff_t rows, ptrdiff_t width, const float *x, const float *scale,
                    const float *shift, float epsilon, float *y, float *mean, float *inverse) {
  if (rows <= 0 || width <= 0) return;
  norm n = {.kernels = snb_kernels(), .rows = rows, .width = width, .x = x, .scale = scale,
            .shift = shift, .epsilon = epsilon, .mean = mean, .inverse = inverse, .y = y};
  run(&n, rows, 1, forward_rows);
}

void snb_layer_norm_gradient(ptrdiff_t rows, ptrdiff_t width, const float *x, const float *dy,
                             const float *scale, const float *mean, const float *inverse,
                             float *dx, float *d_scale, float *d_shift) {
  if (rows <= 0 || width <= 0) return;
  norm n = {.kernels = snb_kernels(), .rows = rows, .width = width, .x = x, .dy = dy,
            .scale = scale, .mean = (float *)mean, .inverse = (float *)inverse, .y = dx,
            .d_scale = d_scale, .d_shift = d_shift};
  run(&n, rows, 1, gradient_rows);
  run(&n, width, 16, gradient_columns);
}
