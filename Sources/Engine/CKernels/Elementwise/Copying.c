#pragma clang fp contract(off)
// Copies between strided views, and rows by index.
#include <string.h>

#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"
#include "Slabs.h"

enum { X, Y };

typedef struct {
  const float *x;
  float *y;
  ptrdiff_t x_row, x_step, y_row, y_step;
} copy;

static void slab(void *context, const ptrdiff_t *offsets, ptrdiff_t rows, ptrdiff_t width) {
  const copy *c = context;
  const float *x = c->x + offsets[X];
  float *y = c->y + offsets[Y];
  if (c->x_row == 1 && c->x_step != 1 && c->y_step == 1) {
    snb_kernels()->transpose(width, rows, x, c->x_step, y, c->y_row);
    return;
  }
  for (ptrdiff_t r = 0; r < rows; r++, x += c->x_row, y += c->y_row) {
    if (c->x_step == 1 && c->y_step == 1) {
      memcpy(y, x, (size_t)width * sizeof(float));
    } else if (c->x_step == 0 && c->y_step == 1) {
      const float value = x[0];
      for (ptrdiff_t i = 0; i < width; i++) y[i] = value;
    } else {
      for (ptrdiff_t i = 0; i < width; i++) y[i * c->y_step] = x[i * c->x_step];
    }
  }
}

// Brings the axis along which x lies closest beside the last, so that blocks of both are near.
static void bring_near_axis_inwards(snb_extents *e) {
  int nearest = e->rank - 2;
  for (int axis = 0; axis < e->rank - 2; axis++)
    if (e->strides[X][axis] == 1) nearest = axis;
  const ptrdiff_t extent = e->extents[nearest];
  const ptrdiff_t strides[] = {e->strides[X][nearest], e->strides[Y][nearest]};
  for (int axis = nearest; axis < e->rank - 2; axis++) {
    e->extents[axis] = e->extents[axis + 1];
    for (int o = 0; o < 2; o++) e->strides[o][axis] = e->strides[o][axis + 1];
  }
  e->extents[e->rank - 2] = extent;
  for (int o = 0; o < 2; o++) e->strides[o][e->rank - 2] = strides[o];
}

void snb_copy(int rank, const ptrdiff_t *extents, const float *x, const ptrdiff_t *x_strides,
              float *y, const ptrdiff_t *y_strides) {
  const ptrdiff_t *strides[] = {x_strides, y_strides};
  snb_extents e = snb_merged_extents(rank, extents, 2, strides);
  if (e.strides[X][e.rank - 1] > 1) bring_near_axis_inwards(&e);
  copy c = {.x = x, .y = y,
            .x_row = e.strides[X][e.rank - 2], .x_step = e.strides[X][e.rank - 1],
            .y_row = e.strides[Y][e.rank - 2], .y_step = e.strides[Y][e.rank - 1]};
  snb_for_slabs(&e, 0.4, slab, &c);
}

typedef struct {
  ptrdiff_t count, width, share;
  const int32_t *index;
  const float *x;
  float *y;
} gathering;

static void gather_share(void *context, ptrdiff_t task) {
  const gathering *g = context;
  const ptrdiff_t first = task * g->share, rest = g->count - first, width = g->width;
  const ptrdiff_t end = first + (rest < g->share ? rest : g->share);
  if (width == 1) { // a copy of four bytes is not worth a call
    for (ptrdiff_t i = first; i < end; i++) g->y[i] = g->x[g->index[i]];
    return;
  }
  for (ptrdiff_t i = first; i < end; i++)
    memcpy(g->y + i * width, g->x + g->index[i] * width, (size_t)width * sizeof(float));
}

void snb_gather_rows(ptrdiff_t count, ptrdiff_t width, const int32_t *index, const float *x,
                     float *y) {
  gathering g = {.count = count, .width = width, .share = snb_share(count, 64), .index = index,
                 .x = x, .y = y};
  snb_parallel((count + g.share - 1) / g.share, (double)count * (1 + 0.1 * (double)width),
               gather_share, &g);
}

void snb_scatter_add_rows(ptrdiff_t count, ptrdiff_t width, const int32_t *index, const float *x,
                          float *y) {
  for (ptrdiff_t i = 0; i < count; i++) {
    float *row = y + index[i] * width;
    for (ptrdiff_t k = 0; k < width; k++) row[k] += x[i * width + k];
  }
}

void snb_scatter_add(ptrdiff_t count, const int32_t *choice, const float *dy, float *y) {
  for (ptrdiff_t i = 0; i < count; i++) y[choice[i]] += dy[i];
}
