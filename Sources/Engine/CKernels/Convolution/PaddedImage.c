#pragma clang fp contract(off)
#include "PaddedImage.h"

#include <string.h>

static ptrdiff_t within(ptrdiff_t value, ptrdiff_t most) {
  return value < 0 ? 0 : value > most ? most : value;
}

void snb_pad_image(ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels, const float *image,
                   ptrdiff_t first_row, ptrdiff_t first_column, ptrdiff_t rows, ptrdiff_t columns,
                   float *padded) {
  const size_t row_bytes = (size_t)(columns * channels) * sizeof(float);
  const ptrdiff_t left = within(-first_column, columns);
  const ptrdiff_t right = within(width - first_column, columns);
  const ptrdiff_t inside = right > left ? right - left : 0;
  for (ptrdiff_t r = 0; r < rows; r++, padded += columns * channels) {
    const ptrdiff_t row = first_row + r;
    if (row < 0 || row >= height || inside == 0) {
      memset(padded, 0, row_bytes);
      continue;
    }
    memset(padded, 0, (size_t)(left * channels) * sizeof(float));
    memcpy(padded + left * channels, image + (row * width + first_column + left) * channels,
           (size_t)(inside * channels) * sizeof(float));
    const ptrdiff_t end = left + inside;
    memset(padded + end * channels, 0, (size_t)((columns - end) * channels) * sizeof(float));
  }
}
