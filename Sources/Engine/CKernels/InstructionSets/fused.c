#pragma clang fp contract(off)
#include "InstructionSets.h"

// The portable kernels for a processor that has a fused multiply-add.
#define SNB_SET snb_kernels_fused
#define SNB_NAME "portable"
#define SNB_HAS_FUSED
#define TILE_ROWS 4
#define TILE_VECTORS 1
#define TILE_CASES(CASE) CASE(1) CASE(2) CASE(3) CASE(4)

#pragma clang diagnostic ignored "-Wpsabi"
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("fma"))), apply_to = function)
#include "../Bodies/KernelBodies.h"
#pragma clang attribute pop
#elif defined(__aarch64__)
#include "../Bodies/KernelBodies.h"
#endif
