#ifndef SNB_PADDED_IMAGE_H
#define SNB_PADDED_IMAGE_H

#include <stddef.h>

// Copies the part of an image [height, width, channels] that begins at (first_row, first_column),
// which may lie outside, into [rows, columns, channels]; zeros where there is no image.
void snb_pad_image(ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels, const float *image,
                   ptrdiff_t first_row, ptrdiff_t first_column, ptrdiff_t rows, ptrdiff_t columns,
                   float *padded);

#endif
