#pragma clang fp contract(off)
// Attention without the matrix of all scores: a strip of queries goes over the keys block by block.
// A query's result does not depend on the others, so that strips and tiles decide no bit.
#include "../Products/Packing.h"
#include "../Products/TiledProduct.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "AttentionBlock.h"

// Queries of a strip: they and their sums, read again for each block of keys, stay in the second
// cache.
enum { MOST_ROWS = 512 };

typedef struct {
  const snb_kernel_set *kernels;
  const snb_attention *shape;
  ptrdiff_t strips, strip_rows; // each head's queries are cut into strips
  const float *q, *k, *v;
  float *y, *most, *sum;
} attention;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

// A tile of queries (from `row` of all on) against the block of keys from `key` on.
static void attend_block(const attention *a, const snb_scores *block, ptrdiff_t row, ptrdiff_t key,
                         const float *packed, const float *v) {
  const snb_attention *s = a->shape;
  float *score = snb_scratch(SNB_SCRATCH_SCORES, (size_t)(block->rows * SNB_KEY_BLOCK));
  const ptrdiff_t width = a->kernels->tile_columns;
  const snb_tile scores = {.segments = 1, .length = s->width, .a = a->q + row * s->width,
                           .a_row = s->width, .a_step = 1, .b = packed, .b_step = width,
                           .c = score, .c_row = SNB_KEY_BLOCK};
  snb_tiled_product(a->kernels, scores, block->rows, block->columns, s->width * width);
  float *y = a->y + row * s->value_width;
  a->kernels->attention_weights(block, key == 0, score, a->most + row, a->sum + row,
                                s->value_width, y);
  const snb_tile sums = {.segments = 1, .length = block->columns, .a = score,
                         .a_row = SNB_KEY_BLOCK, .a_step = 1, .b = v + key * s->value_width,
                         .b_step = s->value_width, .c = y, .c_row = s->value_width,
                         .accumulate = key > 0};
  snb_tiled_product(a->kernels, sums, block->rows, s->value_width, width);
}

static void attend_strip(void *context, ptrdiff_t task) {
  const attention *a = context;
  const snb_attention *s = a->shape;
  // Under a causal mask the last strips take longest: they go first, so that no thread ends late.
  const ptrdiff_t heads = s->batch * s->heads, index = task % heads;
  const ptrdiff_t image = index / s->heads, head = index % s->heads;
  const ptrdiff_t first = (a->strips - 1 - task / heads) * a->strip_rows;
  const ptrdiff_t end = lesser(s->queries, first + a->strip_rows);
  const ptrdiff_t source = image * s->key_heads + head / (s->heads / s->key_heads);
  const float *k = a->k + source * s->keys * s->width;
  const float *v = a->v + source * s->keys * s->value_width;
  const ptrdiff_t width = a->kernels->tile_columns, rows = a->kernels->tile_rows;
  const ptrdiff_t panels = (SNB_KEY_BLOCK + width - 1) / width;
  float *packed = snb_scratch(SNB_SCRATCH_KEYS, (size_t)(panels * width * s->width));
  for (ptrdiff_t key = 0; key < s->keys; key += SNB_KEY_BLOCK) {
    const snb_scores whole = snb_scores_of(s, image, head, first, end - first, key);
    if (whole.columns == 0 && key > 0) break;
    snb_pack_columns(true, whole.columns, s->width, k + key * s->width, s->width, width, packed,
                     s->width * width);
    for (ptrdiff_t query = first; query < end; query += rows) {
      const snb_scores block =
        snb_scores_of(s, image, head, query, lesser(rows, end - query), key);
      if (block.columns == 0 && key > 0) continue;
      attend_block(a, &block, index * s->queries + query, key, packed, v);
    }
  }
  const ptrdiff_t row = index * s->queries + first;
  a->kernels->attention_divide(end - first, s->value_width, a->sum + row,
                               a->y + row * s->value_width);
}

void snb_attend(const snb_attention *s, const float *q, const float *k, const float *v, float *y,
                float *most, float *sum) {
  const ptrdiff_t heads = s->batch * s->heads;
  if (heads <= 0 || s->queries <= 0) return;
  if (s->keys <= 0) {
    snb_fill(heads * s->queries * s->value_width, 0, y);
    snb_fill(heads * s->queries, -__builtin_inff(), most);
    snb_fill(heads * s->queries, 0, sum);
    return;
  }
  const ptrdiff_t wanted = (4 * snb_threads() + heads - 1) / heads;
  ptrdiff_t rows = (s->queries + wanted - 1) / wanted;
  rows = snb_threads() == 1 ? s->queries : rows < 64 ? 64 : rows; // packing must pay
  if (rows > MOST_ROWS) rows = MOST_ROWS;
  const attention a = {.kernels = snb_kernels(), .shape = s,
                       .strips = (s->queries + rows - 1) / rows, .strip_rows = rows, .q = q,
                       .k = k, .v = v, .y = y, .most = most, .sum = sum};
  const double products = (double)(heads * s->queries) * (double)s->keys;
  snb_parallel(heads * a.strips, 0.02 * products * (double)(s->width + s->value_width + 16),
               attend_strip, (void *)&a);
}
