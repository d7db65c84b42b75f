#ifndef SNB_ATTENTION_H
#define SNB_ATTENTION_H

#include <stdbool.h>
#include <stddef.h>

// Scaled dot-product attention over q[batch, heads, queries, width], k[batch, keyHeads, keys, width] and
// v[batch, keyHeads, keys, valueWidth]. Head h reads the key head h / (heads / keyHeads).
typedef struct {
  ptrdiff_t batch, heads, key_heads, queries, keys, width, value_width;
  float scale;
  bool causal;       // query i sees the keys up to i + keys - queries
  const float *mask; // added to the scores; may be NULL
  ptrdiff_t mask_batch, mask_head, mask_query, mask_key; // strides in floats; 0 repeats, mask_key is 0 or 1
} snb_attention;

// y[batch, heads, queries, valueWidth] = softmax(scale q kT + mask) v, and for each query the greatest score and the
// sum of e^(score - greatest). The keys are taken in blocks of 256: a block's scores are one chain each, its
// exponentials are summed in 16 lanes, and what the blocks before gave is scaled down where a greater score is found.
// A query that sees no key gives zeros, the maximum -infinity and the sum 0.
void snb_attend(const snb_attention *shape, const float *q, const float *k, const float *v, float *y, float *most,
                float *sum);

// The gradients (overwritten) from dy, y and the statistics of the forward pass. d_mask is that of the scores,
// [batch, heads, queries, keys]; it may be NULL. Chains: dq over the keys, dk and dv over (head of the group, query).
void snb_attend_gradient(const snb_attention *shape, const float *q, const float *k, const float *v, const float *y,
                         const float *most, const float *sum, const float *dy, float *dq, float *dk, float *dv,
                         float *d_mask);

// Rotates the pairs (x[i], x[i + width / 2]) of each row of x[outer, positions, width] by the angles whose cosines and
// sines are given as [positions, width / 2]; backwards where `inverse`.
void snb_rotate_pairs(ptrdiff_t outer, ptrdiff_t positions, ptrdiff_t width, const float *cosine, const float *sine,
                      bool inverse, const float *x, float *y);

#endif
