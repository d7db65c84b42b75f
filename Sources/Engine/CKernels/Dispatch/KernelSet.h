#ifndef SNB_KERNEL_SET_H
#define SNB_KERNEL_SET_H

#include "../include/CKernels.h"

// One block of a product: `rows` x `columns` elements of C, each a chain of `planes` (0 is 1) times
// `segments` runs of `length` fused multiply-adds, first term first. B's rows follow each other
// through all runs.
// What is a matrix product, a convolution or its gradient differs only in the steps.
typedef struct {
  ptrdiff_t rows, columns;
  ptrdiff_t planes, segments, length;
  const float *a;
  ptrdiff_t a_row, a_step, a_segment, a_plane;
  const float *b;
  ptrdiff_t b_step;
  float *c;
  ptrdiff_t c_row;
  bool accumulate;
  const float *bias; // one for each column, added last; may be NULL
} snb_tile;

// An operand of an elementwise kernel over rows: 0 or 1 along a row, any stride between rows.
typedef struct {
  const float *start;
  ptrdiff_t row, step;
} snb_operand;

typedef struct {
  float rate, beta1, beta2, epsilon, decay;
  bool decoupled;
  float first_correction, second_correction;
} snb_adam;

// A block of attention's scores q kT, `score_row` floats apart, and what becomes of them: scaled,
// the mask added, and -infinity from the key visible + row * visible_step on.
typedef struct {
  ptrdiff_t rows, columns, score_row;
  float scale;
  const float *mask; // may be NULL
  ptrdiff_t mask_row, mask_step;
  ptrdiff_t visible, visible_step;
} snb_scores;

// Rows of a product with compressed rows: y[row, 16 * vectors], of the entries from starts[row] to
// starts[row + 1]. Entry e's factor begins at x + places[e] * scale; with a scale of 0 in row
// places[e] of a panel, whose rows are as wide as y's.
typedef struct {
  ptrdiff_t rows, vectors; // at most 8 vectors
  const int32_t *starts, *places;
  const float *values;
  ptrdiff_t scale;
  const float *x;
  float *y;
  ptrdiff_t y_row;
  bool accumulate, is_last;
  const float *bias; // one for each row, added last; may be NULL
} snb_sparse_rows;

// The same where each row has as many entries, one row after the other. An offset is 64 times the
// place in the panel: the bytes of a vector.
typedef struct {
  ptrdiff_t rows, vectors, entries;
  const uint16_t *offsets;
  const float *values, *x;
  float *y;
  ptrdiff_t y_row;
  bool accumulate, is_last;
  const float *bias;
} snb_packed_rows;

// Places in a tile of 32 rows and columns: result[e] is the sum over the terms of
// dy[term, rows[e]] * x[term, columns[e]].
typedef struct {
  ptrdiff_t entries, terms; // a multiple of 16 entries
  const uint8_t *rows, *columns;
  const float *dy, *x; // [terms, 32]
  bool accumulate;
  float *result;
} snb_samples;

// The kernels of one instruction set. All sets give the same bits: their bodies are the same text.
typedef struct {
  const char *name;
  int tile_rows;    // the most rows of a tile
  int tile_columns; // the most columns of a tile, a multiple of 16

  void (*tile)(const snb_tile *tile);

  void (*unary)(snb_unary_operation operation, ptrdiff_t count, const float *x, float *y);
  void (*binary)(snb_binary_operation operation, ptrdiff_t rows, ptrdiff_t width, snb_operand a,
                 snb_operand b, float *y);
  void (*select)(ptrdiff_t rows, ptrdiff_t width, snb_operand condition, snb_operand a,
                 snb_operand b, float *y);
  void (*add_scaled)(ptrdiff_t count, float scale, const float *x, float *y);
  void (*scale)(ptrdiff_t count, float scale, const float *x, float *y);
  void (*clamp)(ptrdiff_t count, float low, float high, const float *x, float *y);

  void (*reduce_rows)(snb_reduction reduction, ptrdiff_t rows, ptrdiff_t width, const float *x,
                      ptrdiff_t x_row, float *y);
  void (*reduce_columns)(snb_reduction reduction, ptrdiff_t rows, ptrdiff_t width, const float *x,
                         ptrdiff_t x_row, float *y);
  void (*row_arg_max)(ptrdiff_t rows, ptrdiff_t width, const float *x, int32_t *index);
  void (*weighted_rows)(ptrdiff_t rows, ptrdiff_t width, const int32_t *starts,
                        const int32_t *places, const float *weights, const float *x, float *y);
  void (*softmax)(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y);
  void (*log_softmax)(ptrdiff_t rows, ptrdiff_t width, const float *x, float *y);
  void (*softmax_gradient)(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                           float *dx);
  void (*log_softmax_gradient)(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                               float *dx);

  // Sums over the rows of one block: of x, of (x - mean)^2, of dy and dy * (x - mean).
  void (*channel_sum)(ptrdiff_t rows, ptrdiff_t channels, const float *x, float *sum);
  void (*channel_square_sum)(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                             const float *mean, float *sum);
  void (*channel_gradient_sums)(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                                const float *mean, const float *dy, float *sum,
                                float *product_sum);
  void (*channel_affine)(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *mean,
                         const float *scale, const float *shift, bool relu, float *y);
  void (*channel_input_gradient)(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                                 const float *mean, const float *dy, const float *a,
                                 const float *b, const float *c, float *dx);

  // See LayerNorm.h; the gradients of the parameters are for `columns` of the width.
  void (*layer_norm)(ptrdiff_t rows, ptrdiff_t width, const float *x, const float *scale,
                     const float *shift, float epsilon, float *y, float *mean, float *inverse);
  void (*layer_norm_input_gradient)(bool centred, ptrdiff_t rows, ptrdiff_t width,
                                    const float *x, const float *dy, const float *scale,
                                    const float *mean, const float *inverse, float *dx);
  void (*layer_norm_parameter_gradients)(ptrdiff_t rows, ptrdiff_t width, ptrdiff_t columns,
                                         const float *x, const float *dy, const float *mean,
                                         const float *inverse, float *d_scale, float *d_shift);

  // One row of output pixels; `base` is the index of x's first element in its batch.
  void (*max_pool_row)(ptrdiff_t pixels, ptrdiff_t channels, ptrdiff_t size, ptrdiff_t image_row,
                       int32_t base, const float *x, float *y, int32_t *choice);

  void (*sgd_step)(ptrdiff_t count, float rate, float momentum, float decay, bool nesterov,
                   const float *gradient, float *velocity, float *value);
  void (*adam_step)(ptrdiff_t count, const snb_adam *settings, const float *gradient,
                    float *first, float *second, float *value);

  // Scores to e^(score - most); scales down what the blocks before gave, unless this is the first.
  void (*attention_weights)(const snb_scores *block, bool first, float *score, float *most,
                            float *sum, ptrdiff_t width, float *result);
  void (*attention_divide)(ptrdiff_t rows, ptrdiff_t width, const float *sum, float *result);
  // Scores to weights, and the weights' gradients to the scores' (also to `d_mask` unless NULL),
  // these times the scale.
  void (*attention_slopes)(const snb_scores *block, const float *most, const float *sum,
                           const float *dot, float *score, float *slope, float *d_mask,
                           ptrdiff_t d_mask_row);
  // sum(y * dy) of each row.
  void (*row_products)(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                       float *product);
  void (*rotate_pairs)(ptrdiff_t rows, ptrdiff_t width, const float *cosine, const float *sine,
                       bool inverse, const float *x, float *y);

  // One row of a depthwise convolution or of its image gradient; `depth` and `row` are its place,
  // x and dy a whole image. The weights are [kernelDepth, kernelHeight, kernelWidth, channels].
  void (*depthwise_row)(const snb_window_convolution *shape, ptrdiff_t depth, ptrdiff_t row,
                        const float *x, const float *weight, const float *bias, float *y);
  void (*depthwise_input_row)(const snb_window_convolution *shape, ptrdiff_t depth, ptrdiff_t row,
                              const float *dy, const float *weight, float *dx);
  // dw[channels] += sum of dy[i] * x[i * stride] over `pixels` neighbours.
  void (*depthwise_weight_row)(ptrdiff_t pixels, ptrdiff_t channels, ptrdiff_t stride,
                               const float *x, const float *dy, float *dw);

  // Whether -0 came out anywhere (before the bias), which the whole chain would perhaps not give.
  bool (*sparse_rows)(const snb_sparse_rows *block);
  bool (*packed_rows)(const snb_packed_rows *block);
  bool (*all_finite)(ptrdiff_t count, const float *x);
  // NULL where a whole product is faster.
  void (*sampled_products)(const snb_samples *samples);
  // result[e] = the sum over the terms of dy[term * dy_step] * x[term * x_step + columns[e]].
  void (*sparse_entries)(ptrdiff_t entries, const int32_t *columns, ptrdiff_t terms,
                         const float *dy, ptrdiff_t dy_step, const float *x, ptrdiff_t x_step,
                         float *result);
  // to[j * to_row + i] = from[i * from_row + j].
  void (*transpose)(ptrdiff_t rows, ptrdiff_t columns, const float *from, ptrdiff_t from_row,
                    float *to, ptrdiff_t to_row);
} snb_kernel_set;

// The set in use.
const snb_kernel_set *snb_kernels(void);

#endif
