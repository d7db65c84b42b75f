#ifndef SNB_DEPTHWISE_H
#define SNB_DEPTHWISE_H

#include "../include/CKernels.h"

// The three products where each channel has one kernel of its own.
void snb_depthwise(const snb_window_convolution *shape, const float *x, const float *weight,
                   const float *bias, float *y);
void snb_depthwise_input_gradient(const snb_window_convolution *shape, const float *dy,
                                  const float *weight, float *dx);
void snb_depthwise_weight_gradient(const snb_window_convolution *shape, const float *x,
                                   const float *dy, float *dw);

#endif
