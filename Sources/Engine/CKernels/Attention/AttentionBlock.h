#ifndef SNB_ATTENTION_BLOCK_H
#define SNB_ATTENTION_BLOCK_H

#include "../Dispatch/KernelSet.h"

// Keys are taken this many at a time; the number decides the last bits.
enum { SNB_KEY_BLOCK = 256 };

// Some queries of one head against one block of keys, without the last keys that none sees.
static inline snb_scores snb_scores_of(const snb_attention *s, ptrdiff_t image, ptrdiff_t head,
                                       ptrdiff_t query, ptrdiff_t rows, ptrdiff_t key) {
  const ptrdiff_t all = s->keys - key < SNB_KEY_BLOCK ? s->keys - key : SNB_KEY_BLOCK;
  snb_scores b = {.rows = rows, .columns = all, .score_row = SNB_KEY_BLOCK, .scale = s->scale,
                  .mask_row = s->mask_query, .mask_step = s->mask_key, .visible = all};
  if (s->mask)
    b.mask = s->mask + image * s->mask_batch + head * s->mask_head + query * s->mask_query
      + key * s->mask_key;
  if (!s->causal) return b;
  b.visible = query + s->keys - s->queries + 1 - key;
  b.visible_step = 1;
  const ptrdiff_t last = b.visible + rows - 1;
  b.columns = last < 0 ? 0 : last < all ? last : all;
  return b;
}

#endif
