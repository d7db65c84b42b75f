#pragma clang fp contract(off)
#include "Packing.h"

#include <string.h>

#include "../Dispatch/KernelSet.h"

static void copy_rows(ptrdiff_t count, ptrdiff_t width, const float *from, ptrdiff_t stride,
                      float *to, ptrdiff_t step) {
  if (width == 32 && step == 32) {
    for (ptrdiff_t k = 0; k < count; k++) memcpy(to + k * 32, from + k * stride, 128);
    return;
  }
  for (ptrdiff_t k = 0; k < count; k++)
    memcpy(to + k * step, from + k * stride, (size_t)width * sizeof(float));
}

void snb_pack_columns(bool transposed, ptrdiff_t n, ptrdiff_t k, const float *b, ptrdiff_t ldb,
                      ptrdiff_t columns, float *to, ptrdiff_t panel_stride) {
  for (ptrdiff_t j = 0; j < n; j += columns, to += panel_stride) {
    const ptrdiff_t width = n - j < columns ? n - j : columns;
    if (width < columns) memset(to, 0, (size_t)(k * columns) * sizeof(float));
    if (transposed) snb_kernels()->transpose(width, k, b + j * ldb, ldb, to, columns);
    else copy_rows(k, width, b + j, ldb, to, columns);
  }
}

void snb_pack_rows(ptrdiff_t count, ptrdiff_t width, const float *from, ptrdiff_t stride,
                   float *to) {
  copy_rows(count, width, from, stride, to, width);
}
