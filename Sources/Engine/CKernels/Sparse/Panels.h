#ifndef SNB_SPARSE_PANELS_H
#define SNB_SPARSE_PANELS_H

#include "../Dispatch/KernelSet.h"

// A product of a sparse matrix with a dense factor, in panels of 128 columns of the factor. What is
// done for a strip of rows and one block of columns is the matrix's affair.
typedef struct snb_panels {
  const snb_kernel_set *kernels;
  ptrdiff_t rows, columns, block, width;
  bool transposes;
  const float *x, *bias;
  float *y;
  const void *matrix;
  // Rows from `row` on of one block, at `x`, into y; false where a bit may differ.
  bool (*multiply)(const struct snb_panels *p, ptrdiff_t row, ptrdiff_t rows, ptrdiff_t block,
                   ptrdiff_t vectors, const float *x, float *y, ptrdiff_t y_row);
  double products; // fused multiply-adds for each column of the factor
} snb_panels;

// False when a result may differ from the dense product's.
bool snb_multiply_panels(const snb_panels *panels);

#endif
