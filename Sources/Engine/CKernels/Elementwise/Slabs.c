#pragma clang fp contract(off)
#include "Slabs.h"

#include "../Threads/ThreadPool.h"

// About the elements of one task: some microseconds of work.
enum { TASK_ELEMENTS = 16384 };

typedef struct {
  const snb_extents *extents;
  snb_slab_body body;
  void *context;
  ptrdiff_t outer, outer_share;                 // slabs, and how many one task takes
  ptrdiff_t row_share, column_share;            // or the part of a slab that one task takes
  ptrdiff_t row_parts, column_parts;
} plan;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }
static ptrdiff_t parts(ptrdiff_t total, ptrdiff_t share) { return (total + share - 1) / share; }

static void whole_slabs(void *context, ptrdiff_t task) {
  const plan *p = context;
  const snb_extents *e = p->extents;
  const ptrdiff_t end = lesser(p->outer, (task + 1) * p->outer_share);
  for (ptrdiff_t index = task * p->outer_share; index < end; index++) {
    ptrdiff_t offsets[SNB_MOST_OPERANDS];
    snb_offsets(e, 2, index, offsets);
    p->body(p->context, offsets, e->extents[e->rank - 2], e->extents[e->rank - 1]);
  }
}

static void part_of_slab(void *context, ptrdiff_t task) {
  const plan *p = context;
  const snb_extents *e = p->extents;
  const ptrdiff_t column = task % p->column_parts * p->column_share;
  task /= p->column_parts;
  const ptrdiff_t row = task % p->row_parts * p->row_share;
  ptrdiff_t offsets[SNB_MOST_OPERANDS];
  snb_offsets(e, 2, task / p->row_parts, offsets);
  for (int o = 0; o < e->operands; o++)
    offsets[o] += row * e->strides[o][e->rank - 2] + column * e->strides[o][e->rank - 1];
  p->body(p->context, offsets, lesser(p->row_share, e->extents[e->rank - 2] - row),
          lesser(p->column_share, e->extents[e->rank - 1] - column));
}

void snb_for_slabs(const snb_extents *e, double cost, snb_slab_body body, void *context) {
  if (e->empty) return;
  const ptrdiff_t rows = e->extents[e->rank - 2], width = e->extents[e->rank - 1];
  plan p = {.extents = e, .body = body, .context = context, .outer = snb_outer_count(e, 2)};
  const double all = cost * (double)p.outer * (double)rows * (double)width;
  if (rows * width <= TASK_ELEMENTS) {
    p.outer_share = TASK_ELEMENTS / (rows * width);
    snb_parallel(parts(p.outer, p.outer_share), all, whole_slabs, &p);
    return;
  }
  p.column_share = width > TASK_ELEMENTS ? TASK_ELEMENTS : width;
  p.row_share = width > TASK_ELEMENTS ? 1 : TASK_ELEMENTS / width;
  p.row_parts = parts(rows, p.row_share);
  p.column_parts = parts(width, p.column_share);
  snb_parallel(p.outer * p.row_parts * p.column_parts, all, part_of_slab, &p);
}
