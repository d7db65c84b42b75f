#ifndef SNB_TILED_PRODUCT_H
#define SNB_TILED_PRODUCT_H

#include "../Dispatch/KernelSet.h"
#include "RowTiles.h"

// All tiles of a product whose first one is `t` but for its extents; B's panels of tile_columns
// columns lie `panel` floats apart.
static inline void snb_tiled_product(const snb_kernel_set *kernels, snb_tile t, ptrdiff_t rows,
                                     ptrdiff_t columns, ptrdiff_t panel) {
  if (rows <= 0) return;
  const ptrdiff_t width = kernels->tile_columns;
  const snb_row_tiles tiles = snb_row_tiles_of(rows, kernels->tile_rows);
  const float *a = t.a, *b = t.b;
  float *c = t.c;
  for (ptrdiff_t index = 0; index < tiles.count; index++) {
    const ptrdiff_t row = snb_tile_start(&tiles, index);
    t.rows = snb_tile_height(&tiles, index);
    t.a = a + row * t.a_row;
    for (ptrdiff_t j = 0; j < columns; j += width) {
      t.columns = columns - j < width ? columns - j : width;
      t.b = b + j / width * panel;
      t.c = c + row * t.c_row + j;
      kernels->tile(&t);
    }
  }
}

#endif
