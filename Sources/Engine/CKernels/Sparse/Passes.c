#pragma clang fp contract(off)
// Passes over memory that sparse products need.
#include <stdatomic.h>
#include <string.h>

#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

enum { SHARE = 1 << 15, LINES = 32 };

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t count, rows, columns;
  const float *from;
  float *to;
  atomic_bool found;
} pass;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

static void look_for_infinite(void *context, ptrdiff_t task) {
  pass *p = context;
  const ptrdiff_t start = task * SHARE;
  if (!p->kernels->all_finite(lesser(SHARE, p->count - start), p->from + start))
    atomic_store(&p->found, true);
}

static void look_for_negative_zero(void *context, ptrdiff_t task) {
  pass *p = context;
  const uint32_t *bits = (const uint32_t *)(const void *)p->from;
  bool found = false;
  for (ptrdiff_t i = task * SHARE; i < lesser((task + 1) * SHARE, p->count); i++)
    found |= bits[i] == 0x80000000u;
  if (found) atomic_store(&p->found, true);
}

static bool search(ptrdiff_t count, const float *x, void (*body)(void *context, ptrdiff_t task)) {
  pass p = {.kernels = snb_kernels(), .count = count, .from = x};
  snb_parallel((count + SHARE - 1) / SHARE, 0.1 * (double)count, body, &p);
  return atomic_load(&p.found);
}

bool snb_all_finite(ptrdiff_t count, const float *x) {
  return !search(count, x, look_for_infinite);
}

bool snb_has_negative_zero(ptrdiff_t count, const float *x) {
  return search(count, x, look_for_negative_zero);
}

static void transpose_rows(void *context, ptrdiff_t task) {
  const pass *p = context;
  const ptrdiff_t row = task * LINES;
  p->kernels->transpose(lesser(LINES, p->rows - row), p->columns, p->from + row * p->columns,
                        p->columns, p->to + row, p->rows);
}

void snb_transpose(ptrdiff_t rows, ptrdiff_t columns, const float *from, float *to) {
  pass p = {.kernels = snb_kernels(), .rows = rows, .columns = columns, .from = from, .to = to};
  snb_parallel((rows + LINES - 1) / LINES, 0.3 * (double)rows * (double)columns, transpose_rows,
               &p);
}
