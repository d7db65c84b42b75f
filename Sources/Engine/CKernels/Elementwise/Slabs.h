#ifndef SNB_SLABS_H
#define SNB_SLABS_H

#include "Extents.h"

// A part of the last two axes, at the given offsets of the operands.
typedef void (*snb_slab_body)(void *context, const ptrdiff_t *offsets, ptrdiff_t rows,
                              ptrdiff_t width);

// Calls the body for parts that together are all elements, each part once, on all threads.
// `cost` is in nanoseconds for one element. Only for work without sums.
void snb_for_slabs(const snb_extents *extents, double cost, snb_slab_body body, void *context);

#endif
