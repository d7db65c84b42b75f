#ifndef SNB_SPARSE_H
#define SNB_SPARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Matrices of which only some entries are kept. Each product below takes the same chains of fused multiply-adds over
// ascending columns as the dense product of the matrix with +0 in the other places, from which those are left out. That
// changes no bit but in two cases, of which a product tells by returning false (its result is not to be used then):
// - the other factor holds an infinity or NaN, which a dropped place would have turned into NaN;
// - a chain ended in -0, because a product too small for a float was rounded to it, where +0 may have been added later.

// Compressed rows, cut into blocks of columns so that the rows of the other factor that a block meets stay in the cache.
// The entries of block b and row r are starts[b * rows + r]..<starts[b * rows + r + 1], by ascending column.
typedef struct {
  ptrdiff_t rows, columns, block; // columns of a block; the last may have fewer
  const int32_t *starts;          // [blocks * rows + 1]
  const int32_t *places;          // the column less that of the block's begin
  const float *values;
} snb_sparse_matrix;

// y[rows, width] = S x[columns, width] + bias[rows]; where `transposes`, y[width, rows] = x[width, columns] S^T + bias.
// The bias may be NULL.
bool snb_sparse_product(const snb_sparse_matrix *s, bool transposes, ptrdiff_t width, const float *x, const float *bias,
                        float *y);

// snb_convolve with a weight [out, ky * kx * in] in one block of columns; false as above.
bool snb_sparse_convolve(const snb_convolution *shape, const snb_sparse_matrix *weight, const float *x,
                         const float *bias, float *y);

// N of each M neighbours in a row are kept; m divides the columns. These are cut into blocks, a multiple of m and at most
// 1024 wide; values[columns / block][rows][block / m * n] (the last block may be narrower), by ascending column, and
// offsets[...] is 64 times the column less that of its block's begin. Else as above.
typedef struct {
  ptrdiff_t rows, columns, n, m, block;
  const uint16_t *offsets;
  const float *values;
} snb_packed_matrix;

bool snb_packed_product(const snb_packed_matrix *s, bool transposes, ptrdiff_t width, const float *x,
                        const float *bias, float *y);

// The gradient of the kept entries: result[e] = sum over the terms of dy[term, row(e)] x[term, column(e)], one chain.
// The entries of row r are starts[r]..<starts[r + 1].
void snb_sparse_entry_gradient(ptrdiff_t rows, const int32_t *starts, const int32_t *columns, ptrdiff_t terms,
                               ptrdiff_t source_rows, const float *dy, const float *x, float *result);

// The same for a matrix with entries everywhere, which are grouped by tiles of 32 rows and columns, row by row: those of
// tile t are starts[t]..<starts[t + 1], a multiple of 16 of them, filled up with any.
typedef struct {
  ptrdiff_t rows, columns;
  const int32_t *starts;
  const uint8_t *tile_rows, *tile_columns; // of each entry, in its tile
  const int32_t *positions;                // row * columns + column, or -1 for what fills up
} snb_sampled_matrix;

// gradient[positions[e]] = sum over the terms of dy[term, row] x[term, column]; the other places stay as they are.
void snb_sampled_gradient(const snb_sampled_matrix *s, ptrdiff_t terms, const float *dy, const float *x,
                          float *gradient);

// y[rows, width] = x[rows, count] W', where row i of W' is row index[i] of weight[_, width]: a product over some of the
// rows of a factor, without a copy of them. Chains over ascending i.
void snb_gathered_product(ptrdiff_t rows, ptrdiff_t count, const int32_t *index, ptrdiff_t width, const float *x,
                          const float *weight, float *y);

bool snb_all_finite(ptrdiff_t count, const float *x);
bool snb_has_negative_zero(ptrdiff_t count, const float *x);
// to[columns, rows] = from[rows, columns]
void snb_transpose(ptrdiff_t rows, ptrdiff_t columns, const float *from, float *to);

#endif
