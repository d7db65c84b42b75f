#pragma clang fp contract(off)
#include "InstructionSets.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define SNB_SET snb_kernels_avx512
#define SNB_NAME "avx512"
#define SNB_HAS_FUSED
#define SNB_MASKED_512
#define TILE_ROWS 14
#define TILE_VECTORS 2
#define TILE_CASES(CASE)                                                                        \
  CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6) CASE(7) CASE(8) CASE(9) CASE(10) CASE(11)     \
  CASE(12) CASE(13) CASE(14)

#pragma clang attribute push(                                                                   \
  __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma"))), apply_to = function)
#include "../Bodies/KernelBodies.h"
#pragma clang attribute pop
#endif
