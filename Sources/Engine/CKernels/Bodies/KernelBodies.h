// All kernels of one instruction set. The including file says which: SNB_SET names the table,
// SNB_NAME is its name, TILE_ROWS, TILE_VECTORS and TILE_CASES give the tile that its registers
// hold; SNB_HAS_FUSED and SNB_MASKED_512 say what its target has.

#include "Vector.h"
#include "Exponential.h"
#include "Logarithm.h"
#include "ErrorFunction.h"
#include "Activations.h"
#include "Trigonometry.h"
#include "Power.h"
#include "Elementwise.h"
#include "Binary.h"
#include "Rows.h"
#include "WeightedRows.h"
#include "Softmax.h"
#include "Channels.h"
#include "LayerNorm.h"
#include "MaxPool.h"
#include "Steps.h"
#include "Tile.h"
#include "Attention.h"
#include "Depthwise.h"
#include "Sparse.h"
#include "Samples.h"
#include "Transpose.h"

const snb_kernel_set SNB_SET = {
  .name = SNB_NAME,
  .tile_rows = TILE_ROWS,
  .tile_columns = TILE_VECTORS * LANES,
  .tile = tile,
  .unary = unary,
  .binary = binary,
  .select = select_rows,
  .add_scaled = add_scaled,
  .scale = scale_by,
  .clamp = clamp,
  .reduce_rows = reduce_rows,
  .reduce_columns = reduce_columns,
  .row_arg_max = row_arg_max,
  .weighted_rows = weighted_rows,
  .softmax = softmax,
  .log_softmax = log_softmax,
  .softmax_gradient = softmax_gradient,
  .log_softmax_gradient = log_softmax_gradient,
  .channel_sum = channel_sum,
  .channel_square_sum = channel_square_sum,
  .channel_gradient_sums = channel_gradient_sums,
  .channel_affine = channel_affine,
  .channel_input_gradient = channel_input_gradient,
  .layer_norm = layer_norm,
  .layer_norm_input_gradient = layer_norm_input_gradient,
  .layer_norm_parameter_gradients = layer_norm_parameter_gradients,
  .max_pool_row = max_pool_row,
  .sgd_step = sgd_step,
  .adam_step = adam_step,
  .attention_weights = attention_weights,
  .attention_divide = attention_divide,
  .attention_slopes = attention_slopes,
  .row_products = row_products,
  .rotate_pairs = rotate_pairs,
  .depthwise_row = depthwise_row,
  .depthwise_input_row = depthwise_input_row,
  .depthwise_weight_row = depthwise_weight_row,
  .sparse_rows = sparse_rows,
  .packed_rows = packed_rows,
  .all_finite = all_finite,
#if defined(SNB_MASKED_512)
  .sampled_products = sampled_products,
#endif
  .sparse_entries = sparse_entries,
  .transpose = transpose,
};
