#ifndef SNB_PATCHES_H
#define SNB_PATCHES_H

#include "../include/CKernels.h"

// What the outputs from `first` on see, in one image, of the channels from `channel` on:
// to[count, taps, channels], zeros beyond the border.
void snb_take_patches(const snb_window_convolution *shape, const float *image, ptrdiff_t first,
                      ptrdiff_t count, ptrdiff_t channel, ptrdiff_t channels, float *to);

// Adds such patches to an image, the first output's first.
void snb_add_patches(const snb_window_convolution *shape, const float *from, ptrdiff_t first,
                     ptrdiff_t count, ptrdiff_t channel, ptrdiff_t channels, float *image);

#endif
