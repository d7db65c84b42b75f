#ifndef SNB_SCRATCH_H
#define SNB_SCRATCH_H

#include <stddef.h>

// What a buffer of the calling thread is used for; one use may not be nested in itself.
typedef enum {
  SNB_SCRATCH_LEFT,    // a left factor, arranged anew
  SNB_SCRATCH_RIGHT,   // packed columns of B, packed weights
  SNB_SCRATCH_IMAGE,   // a zero-bordered image
  SNB_SCRATCH_PRODUCT, // sums before they are moved
  SNB_SCRATCH_KEYS,    // a block of keys, packed
  SNB_SCRATCH_VALUES,  // a block of values, packed
  SNB_SCRATCH_SCORES,  // a block of attention's scores
  SNB_SCRATCH_USES
} snb_scratch_use;

// At least `count` floats, aligned to 64 bytes and not cleared; they belong to the calling thread,
// which keeps them for the next call. Ends the process when there is no memory.
float *snb_scratch(snb_scratch_use use, size_t count);

#endif
