#ifndef SNB_PACKING_H
#define SNB_PACKING_H

#include "../include/CKernels.h"

// B[k,n] (stored [n,k] where `transposed`) in panels of `columns` columns: panel p holds rows of
// `columns` floats, from to + p * panel_stride on, filled up with zeros.
void snb_pack_columns(bool transposed, ptrdiff_t n, ptrdiff_t k, const float *b, ptrdiff_t ldb,
                      ptrdiff_t columns, float *to, ptrdiff_t panel_stride);

// `count` rows of `width` floats, `stride` apart, one after the other.
void snb_pack_rows(ptrdiff_t count, ptrdiff_t width, const float *from, ptrdiff_t stride,
                   float *to);

#endif
