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

// Four panels at a time, row by row: rows lie on different pages.
static void copy_panels(ptrdiff_t panels, ptrdiff_t k, const float *b, ptrdiff_t ldb, float *to,
                        ptrdiff_t panel_stride) {
  for (ptrdiff_t first = 0; first < panels; first += 4) {
    const ptrdiff_t end = panels - first < 4 ? panels : first + 4;
    for (ptrdiff_t row = 0; row < k; row++)
      for (ptrdiff_t panel = first; panel < end; panel++)
        memcpy(to + panel * panel_stride + row * 32, b + row * ldb + panel * 32, 128);
  }
}

void snb_pack_columns(bool transposed, ptrdiff_t n, ptrdiff_t k, const float *b, ptrdiff_t ldb,
                      ptrdiff_t columns, float *to, ptrdiff_t panel_stride) {
  if (!transposed && columns == 32) {
    copy_panels(n / 32, k, b, ldb, to, panel_stride);
    to += n / 32 * panel_stride;
    b += n / 32 * 32;
    n %= 32;
  }
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
