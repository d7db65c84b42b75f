#pragma clang fp contract(off)
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t positions, width;
  const float *cosine, *sine;
  bool inverse;
  const float *x;
  float *y;
} rotation;

static void rotate_one(void *context, ptrdiff_t task) {
  const rotation *r = context;
  const ptrdiff_t at = task * r->positions * r->width;
  r->kernels->rotate_pairs(r->positions, r->width, r->cosine, r->sine, r->inverse, r->x + at,
                           r->y + at);
}

void snb_rotate_pairs(ptrdiff_t outer, ptrdiff_t positions, ptrdiff_t width, const float *cosine,
                      const float *sine, bool inverse, const float *x, float *y) {
  rotation r = {.kernels = snb_kernels(), .positions = positions, .width = width,
                .cosine = cosine, .sine = sine, .inverse = inverse, .x = x, .y = y};
  snb_parallel(outer, 0.3 * (double)(outer * positions * width), rotate_one, &r);
}
