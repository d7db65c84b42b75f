#ifndef SNB_ROW_TILES_H
#define SNB_ROW_TILES_H

#include <stddef.h>

// Cuts `rows` into as few tiles of at most `most` rows as there must be, about equally high.
typedef struct {
  ptrdiff_t count, height, higher; // the first `higher` tiles have one row more
} snb_row_tiles;

static inline snb_row_tiles snb_row_tiles_of(ptrdiff_t rows, ptrdiff_t most) {
  const ptrdiff_t count = (rows + most - 1) / most;
  return (snb_row_tiles){count, rows / count, rows % count};
}
static inline ptrdiff_t snb_tile_height(const snb_row_tiles *t, ptrdiff_t index) {
  return t->height + (index < t->higher);
}
static inline ptrdiff_t snb_tile_start(const snb_row_tiles *t, ptrdiff_t index) {
  return index * t->height + (index < t->higher ? index : t->higher);
}

#endif
