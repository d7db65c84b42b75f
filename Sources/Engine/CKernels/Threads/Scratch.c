#pragma clang fp contract(off)
#include "Scratch.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
  float *start[SNB_SCRATCH_USES];
  size_t count[SNB_SCRATCH_USES];
} buffers;

static _Thread_local buffers *mine;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void release(void *pointer) {
  buffers *all = pointer;
  for (int use = 0; use < SNB_SCRATCH_USES; use++) free(all->start[use]);
  free(all);
}

static void make_key(void) { pthread_key_create(&key, release); }

static void *checked(void *memory, size_t bytes) {
  if (memory) return memory;
  fprintf(stderr, "no memory for %zu bytes of scratch in a kernel\n", bytes);
  abort();
}

float *snb_scratch(snb_scratch_use use, size_t count) {
  if (!mine) {
    pthread_once(&once, make_key);
    mine = checked(calloc(1, sizeof(buffers)), sizeof(buffers));
    pthread_setspecific(key, mine);
  }
  if (mine->count[use] >= count) return mine->start[use];
  free(mine->start[use]);
  // A quarter more than asked, so that slowly growing uses do not allocate each time.
  const size_t bytes = (count * 5 / 4 * sizeof(float) + 4095) / 4096 * 4096;
  mine->start[use] = checked(aligned_alloc(64, bytes), bytes);
  mine->count[use] = bytes / sizeof(float);
  return mine->start[use];
}
