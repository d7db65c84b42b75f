#pragma clang fp contract(off)
#include "InstructionSets.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define SNB_SET snb_kernels_avx2
#define SNB_NAME "avx2"
#define SNB_HAS_FUSED
#define SNB_MASKED_256
#define TILE_ROWS 6
#define TILE_VECTORS 1
#define TILE_CASES(CASE) CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6)

#pragma clang diagnostic ignored "-Wpsabi"
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "../Bodies/KernelBodies.h"
#pragma clang attribute pop
#endif
