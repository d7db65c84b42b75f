#pragma clang fp contract(off)
// Two and three operands with broadcasting.
#include "../Dispatch/KernelSet.h"
#include "Slabs.h"

enum { Y }; // the output is the first operand
// An operand whose elements lie apart is gathered in pieces of this many.
enum { PIECE = 1024 };

typedef struct {
  const snb_kernel_set *kernels;
  snb_binary_operation operation;
  int operands; // 3 for `binary`, 4 for `select`, the output first
  const float *start[SNB_MOST_OPERANDS];
  float *y;
  ptrdiff_t row[SNB_MOST_OPERANDS], step[SNB_MOST_OPERANDS];
} broadcast;

static void call(const broadcast *c, ptrdiff_t rows, ptrdiff_t width, const snb_operand *in,
                 float *y) {
  if (c->operands == 3) c->kernels->binary(c->operation, rows, width, in[1], in[2], y);
  else c->kernels->select(rows, width, in[1], in[2], in[3], y);
}

static void slab(void *context, const ptrdiff_t *offsets, ptrdiff_t rows, ptrdiff_t width) {
  const broadcast *c = context;
  snb_operand in[SNB_MOST_OPERANDS];
  bool gathers = c->row[Y] != width && rows > 1;
  for (int o = 1; o < c->operands; o++) {
    in[o] = (snb_operand){c->start[o] + offsets[o], c->row[o], c->step[o]};
    gathers = gathers || (c->step[o] != 0 && c->step[o] != 1);
  }
  float *y = c->y + offsets[Y];
  if (!gathers) {
    call(c, rows, width, in, y);
    return;
  }
  float gathered[SNB_MOST_OPERANDS][PIECE];
  for (ptrdiff_t r = 0; r < rows; r++) {
    for (ptrdiff_t i = 0; i < width; i += PIECE) {
      const ptrdiff_t count = width - i < PIECE ? width - i : PIECE;
      snb_operand piece[SNB_MOST_OPERANDS];
      for (int o = 1; o < c->operands; o++) {
        const float *start = in[o].start + r * in[o].row + i * in[o].step;
        piece[o] = (snb_operand){start, 0, in[o].step};
        if (in[o].step == 0 || in[o].step == 1) continue;
        for (ptrdiff_t k = 0; k < count; k++) gathered[o][k] = start[k * in[o].step];
        piece[o] = (snb_operand){gathered[o], 0, 1};
      }
      call(c, 1, count, piece, y + r * c->row[Y] + i);
    }
  }
}

static void run(broadcast *c, int rank, const ptrdiff_t *extents,
                const ptrdiff_t *const *operand_strides, double cost) {
  ptrdiff_t contiguous[SNB_MOST_AXES];
  ptrdiff_t stride = 1;
  for (int axis = rank - 1; axis >= 0; axis--) {
    contiguous[axis] = stride;
    stride *= extents[axis];
  }
  const ptrdiff_t *strides[SNB_MOST_OPERANDS] = {contiguous};
  for (int o = 1; o < c->operands; o++) strides[o] = operand_strides[o - 1];
  const snb_extents e = snb_merged_extents(rank, extents, c->operands, strides);
  for (int o = 0; o < c->operands; o++) {
    c->row[o] = e.strides[o][e.rank - 2];
    c->step[o] = e.strides[o][e.rank - 1];
  }
  c->kernels = snb_kernels();
  snb_for_slabs(&e, cost, slab, c);
}

static double binary_cost(snb_binary_operation operation) {
  switch (operation) {
  case SNB_POWER:
    return 4;
  case SNB_GELU_GRADIENT:
  case SNB_SILU_GRADIENT:
    return 1;
  default:
    return 0.3;
  }
}

void snb_binary(snb_binary_operation operation, int rank, const ptrdiff_t *extents, const float *a,
                const ptrdiff_t *a_strides, const float *b, const ptrdiff_t *b_strides, float *y) {
  broadcast c = {.operation = operation, .operands = 3, .start = {NULL, a, b}, .y = y};
  const ptrdiff_t *strides[] = {a_strides, b_strides};
  run(&c, rank, extents, strides, binary_cost(operation));
}

void snb_select(int rank, const ptrdiff_t *extents, const float *condition,
                const ptrdiff_t *condition_strides, const float *a, const ptrdiff_t *a_strides,
                const float *b, const ptrdiff_t *b_strides, float *y) {
  broadcast c = {.operands = 4, .start = {NULL, condition, a, b}, .y = y};
  const ptrdiff_t *strides[] = {condition_strides, a_strides, b_strides};
  run(&c, rank, extents, strides, 0.4);
}
