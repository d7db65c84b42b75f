#pragma clang fp contract(off)
#include "InstructionSets.h"

// The portable kernels for a processor without one: each fused multiply-add goes by way of double.
#define SNB_SET snb_kernels_emulated
#define SNB_NAME "portable"
#define TILE_ROWS 2
#define TILE_VECTORS 1
#define TILE_CASES(CASE) CASE(1) CASE(2)

#pragma clang diagnostic ignored "-Wpsabi"
#include "../Bodies/KernelBodies.h"
