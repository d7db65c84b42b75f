#ifndef SNB_KERNELS_H
#define SNB_KERNELS_H

// The engine's kernels. Whatever the instruction set and the number of threads, each gives the same bits:
// a sum is taken in ascending order of its index, or over lanes and blocks that the shape alone decides.
// Arrays are row-major; float arrays may begin at any 4-byte boundary.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Which kernels run ----------------------------------------------------------------------------------

// Chooses "avx512", "avx2" or "portable"; NULL or "" chooses the best that the processor has.
// False when the name is unknown or the processor lacks it; nothing is changed then.
bool snb_select_instruction_set(const char *name);
bool snb_has_instruction_set(const char *name);
const char *snb_instruction_set(void);

// How many threads the kernels may use, the caller's included (at least 1).
void snb_set_threads(int count);
int snb_threads(void);
// The most threads that took part in one kernel since the last call of this function.
int snb_threads_used(void);

// ---- Products -------------------------------------------------------------------------------------------

// C[m,n] = (accumulate ? C : 0) + op(A)[m,k] op(B)[k,n], then + bias[n] (unless NULL), summed in ascending k.
// op transposes where the flag is set: A is then stored [k,m] and B [n,k]. ld* are the rows' strides in floats.
void snb_gemm(bool transpose_a, bool transpose_b, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *a,
              ptrdiff_t lda, const float *b, ptrdiff_t ldb, float *c, ptrdiff_t ldc, bool accumulate,
              const float *bias);

// `batch` products of the same form, at the given strides in floats (0 repeats an operand).
void snb_gemm_batched(ptrdiff_t batch, bool transpose_a, bool transpose_b, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k,
                      const float *a, ptrdiff_t stride_a, const float *b, ptrdiff_t stride_b, float *c,
                      ptrdiff_t stride_c);

// ---- Convolution: images [batch, height, width, in], weights [out, ky, kx, in] -----------------------------

typedef struct {
  ptrdiff_t batch, height, width, in_channels, out_channels;
  ptrdiff_t kernel_height, kernel_width, stride, padding; // the same stride and zero padding both ways
} snb_convolution;

static inline ptrdiff_t snb_convolution_out_height(const snb_convolution *s) {
  return (s->height + 2 * s->padding - s->kernel_height) / s->stride + 1;
}
static inline ptrdiff_t snb_convolution_out_width(const snb_convolution *s) {
  return (s->width + 2 * s->padding - s->kernel_width) / s->stride + 1;
}

// y[batch, outHeight, outWidth, out]; bias may be NULL.
void snb_convolve(const snb_convolution *shape, const float *x, const float *weight, const float *bias, float *y);
// dx from dy: the gradient with respect to the images (overwritten).
void snb_convolve_input_gradient(const snb_convolution *shape, const float *dy, const float *weight, float *dx);
// dw from x and dy: the gradient with respect to the weights (overwritten).
void snb_convolve_weight_gradient(const snb_convolution *shape, const float *x, const float *dy, float *dw);

// Maximum over size x size windows at stride `size` (rest rows and columns are dropped); `choice` gets the index of
// the chosen input element inside the image batch, the first one on ties. NaN wins.
void snb_max_pool(ptrdiff_t batch, ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels, ptrdiff_t size,
                  const float *x, float *y, int32_t *choice);

// ---- Elementwise ----------------------------------------------------------------------------------------

typedef enum {
  SNB_NEGATE, SNB_ABSOLUTE, SNB_SIGN, SNB_SQUARE, SNB_SQUARE_ROOT, SNB_RECIPROCAL, SNB_EXP, SNB_EXP_MINUS_ONE,
  SNB_LOG, SNB_LOG_ONE_PLUS, SNB_SIN, SNB_COS, SNB_TANH, SNB_ERF, SNB_SIGMOID, SNB_RELU, SNB_GELU, SNB_SILU,
  SNB_SOFTPLUS, SNB_FLOOR, SNB_ROUND, SNB_IS_NAN
} snb_unary_operation;

typedef enum {
  SNB_ADD, SNB_SUBTRACT, SNB_MULTIPLY, SNB_DIVIDE, SNB_MAXIMUM, SNB_MINIMUM, SNB_POWER,
  SNB_LESS, SNB_LESS_EQUAL, SNB_EQUAL, SNB_NOT_EQUAL,  // 1 or 0
  // Gradients that would otherwise take several passes: a is the upstream gradient, b what the comment says.
  SNB_RELU_GRADIENT,     // b the output: a where b > 0, else 0
  SNB_SIGMOID_GRADIENT,  // b the output
  SNB_TANH_GRADIENT,     // b the output
  SNB_GELU_GRADIENT,     // b the input (exact GELU, by erf)
  SNB_SILU_GRADIENT      // b the input
} snb_binary_operation;

void snb_unary(snb_unary_operation operation, ptrdiff_t count, const float *x, float *y);

// Broadcasting: `rank` <= 8 extents of the contiguous output; strides in floats, 0 where an operand repeats.
void snb_binary(snb_binary_operation operation, int rank, const ptrdiff_t *extents, const float *a,
                const ptrdiff_t *a_strides, const float *b, const ptrdiff_t *b_strides, float *y);
// y = condition != 0 ? a : b, broadcasting as above.
void snb_select(int rank, const ptrdiff_t *extents, const float *condition, const ptrdiff_t *condition_strides,
                const float *a, const ptrdiff_t *a_strides, const float *b, const ptrdiff_t *b_strides, float *y);
// y += scale * x
void snb_add_scaled(ptrdiff_t count, float scale, const float *x, float *y);
void snb_scale(ptrdiff_t count, float scale, const float *x, float *y);
void snb_clamp(ptrdiff_t count, float low, float high, const float *x, float *y);
void snb_fill(ptrdiff_t count, float value, float *y);

// ---- Moving data ----------------------------------------------------------------------------------------

// Copies between strided views (permutation, broadcasting, slicing, padding into a larger array).
void snb_copy(int rank, const ptrdiff_t *extents, const float *x, const ptrdiff_t *x_strides, float *y,
              const ptrdiff_t *y_strides);
// y[i,:] = x[index[i],:]
void snb_gather_rows(ptrdiff_t count, ptrdiff_t width, const int32_t *index, const float *x, float *y);
// y[index[i],:] += x[i,:] in ascending i
void snb_scatter_add_rows(ptrdiff_t count, ptrdiff_t width, const int32_t *index, const float *x, float *y);
// y[choice[i]] += dy[i] in ascending i
void snb_scatter_add(ptrdiff_t count, const int32_t *choice, const float *dy, float *y);

// y[plane,i,:] = sum of weights[e] x[plane,places[e],:] over e in starts[i]..<starts[i + 1], in ascending e;
// x[planes,x_rows,width], y[planes,rows,width]. A resampling along an axis, or one of pixels by a grid.
void snb_weighted_rows(ptrdiff_t planes, ptrdiff_t rows, ptrdiff_t x_rows, ptrdiff_t width, const int32_t *starts,
                       const int32_t *places, const float *weights, const float *x, float *y);

// ---- Reductions and rows --------------------------------------------------------------------------------

typedef enum { SNB_SUM, SNB_MAX, SNB_MIN } snb_reduction;
// x[outer, count, inner] -> y[outer, inner].
void snb_reduce(snb_reduction reduction, ptrdiff_t outer, ptrdiff_t count, ptrdiff_t inner, const float *x, float *y);
// Index of the first greatest element of each row of x[rows, width].
void snb_row_arg_max(ptrdiff_t rows, ptrdiff_t width, const float *x, int32_t *index);

void snb_softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y);
void snb_log_softmax(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y);
// From the output y: dx = y * (dy - sum(dy * y)) and dx = dy - exp(y) * sum(dy).
void snb_softmax_gradient(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy, float *dx);
void snb_log_softmax_gradient(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy, float *dx);

// ---- Normalisation over the rows of x[rows, channels] -------------------------------------------------------

// Mean and biased variance of each channel.
void snb_channel_moments(ptrdiff_t rows, ptrdiff_t channels, const float *x, float *mean, float *variance);
// y = (x - mean) * scale + shift, then max(0, y) where `relu`.
void snb_channel_affine(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *mean, const float *scale,
                        const float *shift, bool relu, float *y);
// sums of dy and of dy * (x - mean) over the rows.
void snb_channel_gradient_sums(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *mean,
                               const float *dy, float *sum, float *product_sum);
// dx = dy * a + (x - mean) * b + c, each of a, b, c [channels].
void snb_channel_input_gradient(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *mean,
                                const float *dy, const float *a, const float *b, const float *c, float *dx);

// ---- Optimiser steps, in place ------------------------------------------------------------------------------

// g = gradient + decay * value; velocity = momentum * velocity + g; value -= rate * (nesterov ? g + momentum * velocity : velocity)
void snb_sgd_step(ptrdiff_t count, float rate, float momentum, float decay, bool nesterov, const float *gradient,
                  float *velocity, float *value);
// Adam with decoupled decay (value -= rate * decay * value) where `decoupled`, else decay is added to the gradient.
// first_correction = 1 - beta1^t, second_correction = 1 - beta2^t.
void snb_adam_step(ptrdiff_t count, float rate, float beta1, float beta2, float epsilon, float decay, bool decoupled,
                   float first_correction, float second_correction, const float *gradient, float *first,
                   float *second, float *value);

#include "Attention.h"
#include "LayerNorm.h"
#include "Sparse.h"
#include "WindowConvolution.h"

#endif
