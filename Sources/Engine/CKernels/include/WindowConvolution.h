#ifndef SNB_WINDOW_CONVOLUTION_H
#define SNB_WINDOW_CONVOLUTION_H

#include <stddef.h>

// Convolution in up to three directions (depth, height, width; 1 where one is missing) with any stride, zero padding,
// dilation and groups: images [batch, depth, height, width, in], weights [out, kz, ky, kx, in / groups].
typedef struct {
  ptrdiff_t batch, in_channels, out_channels, groups;
  ptrdiff_t image[3], kernel[3], stride[3], padding[3], dilation[3];
  ptrdiff_t out[3]; // (image + 2 padding - dilation (kernel - 1) - 1) / stride + 1
} snb_window_convolution;

// y[batch, outDepth, outHeight, outWidth, out]; each element is one chain over (kz, ky, kx, in), bias last or NULL.
void snb_window_convolve(const snb_window_convolution *shape, const float *x, const float *weight, const float *bias,
                         float *y);
// dx (overwritten). Without groups, dilation and strides one chain over (kz descending, ky descending, kx descending, out);
// with one stride and padding in two directions as snb_convolve_input_gradient; else
// each element adds, over the outputs that see it in ascending order, chains over the output channels.
void snb_window_convolve_input_gradient(const snb_window_convolution *shape, const float *dy, const float *weight,
                                        float *dx);
// dw (overwritten): one chain for each weight over (image, z, y, x) of the outputs.
void snb_window_convolve_weight_gradient(const snb_window_convolution *shape, const float *x, const float *dy,
                                         float *dw);

// y[batch, outputs, taps, in]: what each output sees, zeros beyond the border; the weights and groups are not used.
void snb_window_patches(const snb_window_convolution *shape, const float *x, float *y);
// dx (overwritten): the sum of each element's copies, over the outputs in ascending order.
void snb_window_patches_gradient(const snb_window_convolution *shape, const float *dy, float *dx);

#endif
