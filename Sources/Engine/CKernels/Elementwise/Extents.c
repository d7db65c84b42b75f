#pragma clang fp contract(off)
#include "Extents.h"

static bool continues(const snb_extents *e, int axis, ptrdiff_t extent,
                      const ptrdiff_t *const *strides, int source) {
  for (int o = 0; o < e->operands; o++)
    if (e->strides[o][axis] != strides[o][source] * extent) return false;
  return true;
}

snb_extents snb_merged_extents(int rank, const ptrdiff_t *extents, int operands,
                               const ptrdiff_t *const *strides) {
  snb_extents e = {.rank = 0, .operands = operands};
  for (int source = 0; source < rank; source++) {
    const ptrdiff_t extent = extents[source];
    if (extent == 0) e.empty = true;
    if (extent == 1) continue;
    const bool merges = e.rank > 0 && continues(&e, e.rank - 1, extent, strides, source);
    const int axis = merges ? e.rank - 1 : e.rank++;
    e.extents[axis] = merges ? e.extents[axis] * extent : extent;
    for (int o = 0; o < operands; o++) e.strides[o][axis] = strides[o][source];
  }
  // Callers work on two axes at a time.
  while (e.rank < 2) {
    for (int axis = e.rank; axis > 0; axis--) {
      e.extents[axis] = e.extents[axis - 1];
      for (int o = 0; o < operands; o++) e.strides[o][axis] = e.strides[o][axis - 1];
    }
    e.extents[0] = 1;
    for (int o = 0; o < operands; o++) e.strides[o][0] = 0;
    e.rank++;
  }
  return e;
}

ptrdiff_t snb_outer_count(const snb_extents *e, int inner) {
  ptrdiff_t count = 1;
  for (int axis = 0; axis < e->rank - inner; axis++) count *= e->extents[axis];
  return count;
}

void snb_offsets(const snb_extents *e, int inner, ptrdiff_t index, ptrdiff_t *offsets) {
  for (int o = 0; o < e->operands; o++) offsets[o] = 0;
  for (int axis = e->rank - inner - 1; axis >= 0; axis--) {
    const ptrdiff_t place = index % e->extents[axis];
    index /= e->extents[axis];
    for (int o = 0; o < e->operands; o++) offsets[o] += place * e->strides[o][axis];
  }
}
