#ifndef SNB_VOLUME_CONVOLUTION_H
#define SNB_VOLUME_CONVOLUTION_H

#include "../include/CKernels.h"

// Whether the products below take this convolution: one group, and neighbouring taps along a row.
bool snb_is_volume(const snb_window_convolution *shape);
// Whether the image gradient below takes it: besides, no strides and no dilations.
bool snb_is_unit_volume(const snb_window_convolution *shape);

void snb_volume_convolve(const snb_window_convolution *shape, const float *x, const float *weight,
                         const float *bias, float *y);
void snb_volume_input_gradient(const snb_window_convolution *shape, const float *dy,
                               const float *weight, float *dx);
void snb_volume_weight_gradient(const snb_window_convolution *shape, const float *x,
                                const float *dy, float *dw);

#endif
