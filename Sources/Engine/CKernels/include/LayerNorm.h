#ifndef SNB_LAYER_NORM_H
#define SNB_LAYER_NORM_H

#include <stddef.h>

// y = (x - mean) * inverse * scale + shift for each row of x[rows, width], with the row's mean and
// inverse = 1 / sqrt(variance + epsilon), both [rows]; sums as those of snb_reduce over rows.
// Without a shift (NULL) the rows are not centred: mean is 0, and inverse of the mean square.
void snb_layer_norm(ptrdiff_t rows, ptrdiff_t width, const float *x, const float *scale,
                    const float *shift, float epsilon, float *y, float *mean, float *inverse);

// The gradients from dy and the forward pass's statistics; those of scale and shift are sums over
// the rows in ascending order. Without a d_shift (NULL) the rows were not centred.
void snb_layer_norm_gradient(ptrdiff_t rows, ptrdiff_t width, const float *x, const float *dy,
                             const float *scale, const float *mean, const float *inverse,
                             float *dx, float *d_scale, float *d_shift);

#endif
