#pragma clang fp contract(off)
// First the dense factor is laid out in panels (or, where it is one, only looked through), then rows
// are shared out among the threads. Each row's chain is in y between the blocks.
#include "Panels.h"

#include <stdatomic.h>
#include <string.h>

#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"

enum { PANEL = 128, PANELS_AT_ONCE = 8, LINES = 64 };

typedef struct {
  const snb_panels *p;
  ptrdiff_t first, panels; // of those at work
  ptrdiff_t share, strips; // rows of a task; tasks of a panel
  ptrdiff_t lines;         // tasks of laying out a panel
  bool is_direct;          // x is its own panel
  float *packed;
  atomic_bool *is_exact;
} work;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
static ptrdiff_t vectors_of(ptrdiff_t width) { return (width + 15) / 16; }

static void lay_out(void *context, ptrdiff_t task) {
  const work *w = context;
  const snb_panels *p = w->p;
  const ptrdiff_t panel = task / w->lines, row = task % w->lines * LINES;
  const ptrdiff_t rows = lesser(LINES, p->columns - row);
  const ptrdiff_t first = (w->first + panel) * PANEL;
  const ptrdiff_t width = lesser(PANEL, p->width - first), step = vectors_of(width) * 16;
  const float *seen = p->x + row * step;
  if (!w->is_direct) {
    float *to = w->packed + panel * p->columns * PANEL + row * step;
    seen = to;
    if (width < step) memset(to, 0, (size_t)(rows * step) * sizeof(float));
    if (p->transposes) {
      p->kernels->transpose(width, rows, p->x + first * p->columns + row, p->columns, to, step);
    } else {
      for (ptrdiff_t i = 0; i < rows; i++)
        memcpy(to + i * step, p->x + (row + i) * p->width + first, (size_t)width * sizeof(float));
    }
  }
  if (!p->kernels->all_finite(rows * step, seen)) atomic_store(w->is_exact, false);
}

static void multiply_strip(void *context, ptrdiff_t task) {
  const work *w = context;
  const snb_panels *p = w->p;
  const ptrdiff_t panel = task / w->strips, row = task % w->strips * w->share;
  const ptrdiff_t rows = lesser(w->share, p->rows - row), first = (w->first + panel) * PANEL;
  const ptrdiff_t width = lesser(PANEL, p->width - first), vectors = vectors_of(width);
  const float *x = w->is_direct ? p->x : w->packed + panel * p->columns * PANEL;
  float *y = p->y + row * p->width + first;
  ptrdiff_t y_row = p->width;
  const bool is_moved = p->transposes || width < vectors * 16;
  if (is_moved) {
    y_row = vectors * 16;
    y = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(rows * y_row));
  }
  bool is_exact = true;
  for (ptrdiff_t block = 0; block == 0 || block * p->block < p->columns; block++)
    is_exact &= p->multiply(p, row, rows, block, vectors, x + block * p->block * vectors * 16, y,
                            y_row);
  if (!is_exact) atomic_store(w->is_exact, false);
  if (p->transposes) {
    p->kernels->transpose(rows, width, y, y_row, p->y + first * p->rows + row, p->rows);
  } else if (is_moved) {
    for (ptrdiff_t i = 0; i < rows; i++)
      memcpy(p->y + (row + i) * p->width + first, y + i * y_row, (size_t)width * sizeof(float));
  }
}

bool snb_multiply_panels(const snb_panels *p) {
  if (p->rows <= 0 || p->width <= 0) return true;
  atomic_bool is_exact = true;
  work w = {.p = p, .is_exact = &is_exact, .lines = (p->columns + LINES - 1) / LINES,
            .is_direct = !p->transposes && p->width <= PANEL && p->width % 16 == 0};
  const ptrdiff_t all = (p->width + PANEL - 1) / PANEL;
  const ptrdiff_t group = lesser(all, PANELS_AT_ONCE);
  if (!w.is_direct)
    w.packed = snb_scratch(SNB_SCRATCH_RIGHT, (size_t)(group * p->columns * PANEL + 1));
  w.share = snb_share(p->rows, 16);
  w.strips = (p->rows + w.share - 1) / w.share;
  for (w.first = 0; w.first < all; w.first += group) {
    w.panels = lesser(group, all - w.first);
    const double width = (double)lesser(w.panels * PANEL, p->width);
    snb_parallel(w.panels * w.lines, 0.1 * width * (double)p->columns, lay_out, &w);
    snb_parallel(w.panels * w.strips, 0.02 * width * (p->products + (double)p->rows),
                 multiply_strip, &w);
  }
  return atomic_load(&is_exact);
}
