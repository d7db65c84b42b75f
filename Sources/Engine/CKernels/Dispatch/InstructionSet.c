#pragma clang fp contract(off)
// Chooses the kernels, once, by what the processor has.
#include <stdatomic.h>
#include <string.h>

#include "../InstructionSets/InstructionSets.h"

static bool has_avx512(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
    && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
    && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return false;
#endif
}

static bool has_avx2(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return false;
#endif
}

static bool has_fused(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("fma");
#elif defined(__aarch64__)
  return true;
#else
  return false;
#endif
}

// "emulated" is "portable" as on a processor without a fused multiply-add; any processor has it.
static const snb_kernel_set *named(const char *name) {
#if defined(__x86_64__)
  if (strcmp(name, "avx512") == 0) return has_avx512() ? &snb_kernels_avx512 : NULL;
  if (strcmp(name, "avx2") == 0) return has_avx2() ? &snb_kernels_avx2 : NULL;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
  if (strcmp(name, "portable") == 0 && has_fused()) return &snb_kernels_fused;
#endif
  if (strcmp(name, "portable") == 0) return &snb_kernels_emulated;
  return strcmp(name, "emulated") == 0 ? &snb_kernels_emulated : NULL;
}

static const snb_kernel_set *best(void) {
  return named(has_avx512() ? "avx512" : has_avx2() ? "avx2" : "portable");
}

static _Atomic(const snb_kernel_set *) chosen;

const snb_kernel_set *snb_kernels(void) {
  const snb_kernel_set *set = atomic_load_explicit(&chosen, memory_order_relaxed);
  if (set) return set;
  set = best();
  atomic_store_explicit(&chosen, set, memory_order_relaxed);
  return set;
}

bool snb_select_instruction_set(const char *name) {
  const snb_kernel_set *set = name && *name ? named(name) : best();
  if (!set) return false;
  atomic_store_explicit(&chosen, set, memory_order_relaxed);
  return true;
}

bool snb_has_instruction_set(const char *name) { return name && named(name) != NULL; }

const char *snb_instruction_set(void) { return snb_kernels()->name; }
