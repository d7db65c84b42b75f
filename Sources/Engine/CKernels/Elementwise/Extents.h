#ifndef SNB_EXTENTS_H
#define SNB_EXTENTS_H

#include "../include/CKernels.h"

enum { SNB_MOST_AXES = 8, SNB_MOST_OPERANDS = 4 };

// The axes of a strided operation, first axis outermost; axes of extent 1 are gone, and those
// that every operand walks through in one go are one axis. There are always at least two.
typedef struct {
  int rank, operands;
  ptrdiff_t extents[SNB_MOST_AXES];
  ptrdiff_t strides[SNB_MOST_OPERANDS][SNB_MOST_AXES];
  bool empty;
} snb_extents;

snb_extents snb_merged_extents(int rank, const ptrdiff_t *extents, int operands,
                               const ptrdiff_t *const *strides);

// The offset of each operand at the `index`-th place of all axes but the last `inner`.
void snb_offsets(const snb_extents *e, int inner, ptrdiff_t index, ptrdiff_t *offsets);
ptrdiff_t snb_outer_count(const snb_extents *e, int inner);

#endif
