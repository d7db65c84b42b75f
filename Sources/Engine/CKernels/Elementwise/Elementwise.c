#pragma clang fp contract(off)
// One operand, contiguous: cut into pieces for the threads.
#include <string.h>

#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_kernel_set *kernels;
  snb_unary_operation operation;
  ptrdiff_t count, share;
  float first, second;
  const float *x;
  float *y;
} pieces;

static ptrdiff_t piece_count(const pieces *p, ptrdiff_t start) {
  return p->count - start < p->share ? p->count - start : p->share;
}

static void run(pieces *p, double cost, void (*body)(void *, ptrdiff_t)) {
  if (p->count <= 0) return;
  p->kernels = snb_kernels();
  p->share = snb_share(p->count, 1024);
  snb_parallel((p->count + p->share - 1) / p->share, cost * (double)p->count, body, p);
}

static void unary_piece(void *context, ptrdiff_t task) {
  const pieces *p = context;
  const ptrdiff_t start = task * p->share;
  p->kernels->unary(p->operation, piece_count(p, start), p->x + start, p->y + start);
}

// Nanoseconds for one element.
static double unary_cost(snb_unary_operation operation) {
  switch (operation) {
  case SNB_NEGATE: case SNB_ABSOLUTE: case SNB_SIGN: case SNB_SQUARE: case SNB_SQUARE_ROOT:
  case SNB_RECIPROCAL: case SNB_RELU: case SNB_FLOOR: case SNB_ROUND: case SNB_IS_NAN:
    return 0.2;
  case SNB_EXP: case SNB_EXP_MINUS_ONE: case SNB_LOG: case SNB_LOG_ONE_PLUS: case SNB_TANH:
  case SNB_ERF: case SNB_SIGMOID: case SNB_GELU: case SNB_SILU: case SNB_SOFTPLUS:
    return 0.5;
  case SNB_SIN: case SNB_COS:
    return 2;
  }
  return 1;
}

void snb_unary(snb_unary_operation operation, ptrdiff_t count, const float *x, float *y) {
  pieces p = {.operation = operation, .count = count, .x = x, .y = y};
  run(&p, unary_cost(operation), unary_piece);
}

static void add_scaled_piece(void *context, ptrdiff_t task) {
  const pieces *p = context;
  const ptrdiff_t start = task * p->share;
  p->kernels->add_scaled(piece_count(p, start), p->first, p->x + start, p->y + start);
}

void snb_add_scaled(ptrdiff_t count, float scale, const float *x, float *y) {
  pieces p = {.count = count, .first = scale, .x = x, .y = y};
  run(&p, 0.2, add_scaled_piece);
}

static void scale_piece(void *context, ptrdiff_t task) {
  const pieces *p = context;
  const ptrdiff_t start = task * p->share;
  p->kernels->scale(piece_count(p, start), p->first, p->x + start, p->y + start);
}

void snb_scale(ptrdiff_t count, float scale, const float *x, float *y) {
  pieces p = {.count = count, .first = scale, .x = x, .y = y};
  run(&p, 0.2, scale_piece);
}

static void clamp_piece(void *context, ptrdiff_t task) {
  const pieces *p = context;
  const ptrdiff_t start = task * p->share;
  p->kernels->clamp(piece_count(p, start), p->first, p->second, p->x + start, p->y + start);
}

void snb_clamp(ptrdiff_t count, float low, float high, const float *x, float *y) {
  pieces p = {.count = count, .first = low, .second = high, .x = x, .y = y};
  run(&p, 0.2, clamp_piece);
}

void snb_fill(ptrdiff_t count, float value, float *y) {
  for (ptrdiff_t i = 0; i < count; i++) y[i] = value;
}
