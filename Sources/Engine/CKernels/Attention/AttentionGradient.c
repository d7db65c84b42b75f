#pragma clang fp contract(off)
// The gradients of attention: the weights are made again, block by block, from each query's maximum
// and sum. With P the weights and dP = dy vT, the scores' gradient is P (dP - sum(y dy)).
#include "../Products/Packing.h"
#include "../Products/TiledProduct.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "AttentionBlock.h"

enum { QUERY_BLOCK = 64 };

typedef struct {
  const snb_kernel_set *kernels;
  const snb_attention *shape;
  const float *q, *k, *v, *y, *most, *sum, *dy;
  float *dq, *dk, *dv, *d_mask;
} backward;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

// One block of keys: its rows as they are, packed, and their gradients.
typedef struct {
  const float *k, *packed_k, *packed_v;
  float *dk, *dv;
} keys;

// Adds what the queries from `row` (of all heads) on give to all gradients.
static void add_block(const backward *g, const snb_scores *b, const keys *block, ptrdiff_t row,
                      float *d_mask) {
  const snb_attention *s = g->shape;
  const snb_kernel_set *kernels = g->kernels;
  const ptrdiff_t width = kernels->tile_columns;
  const float *q = g->q + row * s->width, *dy = g->dy + row * s->value_width;
  float *score = snb_scratch(SNB_SCRATCH_SCORES, QUERY_BLOCK * (2 * SNB_KEY_BLOCK + 1));
  float *slope = score + QUERY_BLOCK * SNB_KEY_BLOCK, *dot = slope + QUERY_BLOCK * SNB_KEY_BLOCK;
  snb_tile t = {.segments = 1, .length = s->width, .a = q, .a_row = s->width, .a_step = 1,
                .b = block->packed_k, .b_step = width, .c = score, .c_row = SNB_KEY_BLOCK};
  snb_tiled_product(kernels, t, b->rows, b->columns, s->width * width);
  t.length = t.a_row = s->value_width;
  t.a = dy;
  t.b = block->packed_v;
  t.c = slope;
  snb_tiled_product(kernels, t, b->rows, b->columns, s->value_width * width);
  kernels->row_products(b->rows, s->value_width, g->y + row * s->value_width, dy, dot);
  kernels->attention_slopes(b, g->most + row, g->sum + row, dot, score, slope, d_mask, s->keys);

  t = (snb_tile){.segments = 1, .length = b->rows, .a = score, .a_row = 1,
                 .a_step = SNB_KEY_BLOCK, .b = dy, .b_step = s->value_width, .c = block->dv,
                 .c_row = s->value_width, .accumulate = true};
  snb_tiled_product(kernels, t, b->columns, s->value_width, width);
  t.a = slope;
  t.b = q;
  t.c = block->dk;
  t.b_step = t.c_row = s->width;
  snb_tiled_product(kernels, t, b->columns, s->width, width);
  t.length = b->columns;
  t.a_row = SNB_KEY_BLOCK;
  t.a_step = 1;
  t.b = block->k;
  t.c = g->dq + row * s->width;
  snb_tiled_product(kernels, t, b->rows, s->width, width);
}

// All query heads that share one key head.
static void add_group(void *context, ptrdiff_t task) {
  const backward *g = context;
  const snb_attention *s = g->shape;
  const ptrdiff_t image = task / s->key_heads, group = s->heads / s->key_heads;
  const ptrdiff_t width = g->kernels->tile_columns;
  const ptrdiff_t columns = (SNB_KEY_BLOCK + width - 1) / width * width;
  float *packed_k = snb_scratch(SNB_SCRATCH_KEYS, (size_t)(columns * s->width));
  float *packed_v = snb_scratch(SNB_SCRATCH_VALUES, (size_t)(columns * s->value_width));
  for (ptrdiff_t key = 0; key < s->keys; key += SNB_KEY_BLOCK) {
    const ptrdiff_t place = task * s->keys + key, count = lesser(SNB_KEY_BLOCK, s->keys - key);
    const float *v = g->v + place * s->value_width;
    const keys block = {.k = g->k + place * s->width, .packed_k = packed_k, .packed_v = packed_v,
                        .dk = g->dk + place * s->width, .dv = g->dv + place * s->value_width};
    snb_pack_columns(true, count, s->width, block.k, s->width, width, packed_k, s->width * width);
    snb_pack_columns(true, count, s->value_width, v, s->value_width, width, packed_v,
                     s->value_width * width);
    for (ptrdiff_t member = 0; member < group; member++) {
      const ptrdiff_t head = task % s->key_heads * group + member;
      for (ptrdiff_t query = 0; query < s->queries; query += QUERY_BLOCK) {
        const ptrdiff_t rows = lesser(QUERY_BLOCK, s->queries - query);
        const snb_scores scores = snb_scores_of(s, image, head, query, rows, key);
        const ptrdiff_t row = (image * s->heads + head) * s->queries + query;
        if (scores.columns > 0)
          add_block(g, &scores, &block, row, g->d_mask ? g->d_mask + row * s->keys + key : NULL);
      }
    }
  }
}

void snb_attend_gradient(const snb_attention *s, const float *q, const float *k, const float *v,
                         const float *y, const float *most, const float *sum, const float *dy,
                         float *dq, float *dk, float *dv, float *d_mask) {
  const ptrdiff_t heads = s->batch * s->heads, key_heads = s->batch * s->key_heads;
  snb_fill(heads * s->queries * s->width, 0, dq);
  snb_fill(key_heads * s->keys * s->width, 0, dk);
  snb_fill(key_heads * s->keys * s->value_width, 0, dv);
  if (d_mask) snb_fill(heads * s->queries * s->keys, 0, d_mask);
  const backward g = {.kernels = snb_kernels(), .shape = s, .q = q, .k = k, .v = v, .y = y,
                      .most = most, .sum = sum, .dy = dy, .dq = dq, .dk = dk, .dv = dv,
                      .d_mask = d_mask};
  const double products = (double)(heads * s->queries) * (double)s->keys;
  snb_parallel(key_heads, 0.05 * products * (double)(s->width + s->value_width), add_group,
               (void *)&g);
}
