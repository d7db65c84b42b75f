#ifndef SNB_INSTRUCTION_SETS_H
#define SNB_INSTRUCTION_SETS_H

#include "../Dispatch/KernelSet.h"

#if defined(__x86_64__)
extern const snb_kernel_set snb_kernels_avx512, snb_kernels_avx2;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
extern const snb_kernel_set snb_kernels_fused;
#endif
extern const snb_kernel_set snb_kernels_emulated;

#endif
