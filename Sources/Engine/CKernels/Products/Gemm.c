#pragma clang fp contract(off)
// Matrix products. Each element of C is one chain over ascending k; between blocks of k it is
// stored and loaded again, which changes no bit.
#include "../Dispatch/KernelSet.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"
#include "Packing.h"
#include "RowTiles.h"

// The block of B that all rows of A are multiplied with fits half of a second-level cache.
enum { K_BLOCK = 1024, B_BLOCK = 1 << 17 };

typedef struct {
  const snb_kernel_set *kernels;
  bool transpose_a, transpose_b;
  ptrdiff_t m, n, k;
  const float *a;
  ptrdiff_t lda;
  const float *b;
  ptrdiff_t ldb;
  float *c;
  ptrdiff_t ldc;
  bool accumulate;
  const float *bias;
  bool splits_columns;
  ptrdiff_t share;
} product;

static ptrdiff_t lesser(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

// One block of k and n, with B's part ready: tiles of all rows. A's factors are taken where they
// lie, since packing costs more than their strides do, except where many panels meet a transposed
// A: its columns, often a power of two apart, push each other out of the cache.
static void multiply_block(const product *p, ptrdiff_t column, ptrdiff_t columns, ptrdiff_t from_k,
                           ptrdiff_t length, const float *b, ptrdiff_t b_step,
                           ptrdiff_t panel_stride) {
  const ptrdiff_t width = p->kernels->tile_columns;
  snb_tile t = {.segments = 1, .length = length, .b_step = b_step, .c_row = p->ldc,
                .a_row = p->transpose_a ? 1 : p->lda, .a_step = p->transpose_a ? p->lda : 1,
                .accumulate = p->accumulate || from_k > 0};
  const bool is_last = from_k + length == p->k;
  const bool packs_a = p->transpose_a && p->n > 32 * width;
  const snb_row_tiles tiles = snb_row_tiles_of(p->m, p->kernels->tile_rows);
  for (ptrdiff_t index = 0; index < tiles.count; index++) {
    const ptrdiff_t row = snb_tile_start(&tiles, index);
    t.rows = snb_tile_height(&tiles, index);
    t.a = p->transpose_a ? p->a + from_k * p->lda + row : p->a + row * p->lda + from_k;
    if (packs_a) {
      float *packed = snb_scratch(SNB_SCRATCH_LEFT, (size_t)(t.rows * length));
      snb_pack_rows(length, t.rows, t.a, p->lda, packed);
      t.a = packed;
      t.a_step = t.rows;
    }
    for (ptrdiff_t j = 0; j < columns; j += width) {
      t.columns = lesser(width, columns - j);
      t.b = b + j / width * panel_stride;
      t.c = p->c + row * p->ldc + column + j;
      t.bias = is_last && p->bias ? p->bias + column + j : NULL;
      p->kernels->tile(&t);
    }
  }
}

static void multiply(const product *p) {
  const ptrdiff_t width = p->kernels->tile_columns;
  const bool packs_b = p->transpose_b || (p->m >= 48 && p->n > width && p->k * p->n > 16384);
  const ptrdiff_t longest = p->k < 1 ? 1 : lesser(K_BLOCK, p->k);
  const ptrdiff_t n_block = packs_b ? (B_BLOCK / longest + width - 1) / width * width : p->n;
  for (ptrdiff_t column = 0; column < p->n; column += n_block) {
    const ptrdiff_t columns = lesser(n_block, p->n - column);
    const ptrdiff_t panels = (columns + width - 1) / width;
    // With k = 0 there is still one block: C and the bias.
    for (ptrdiff_t from_k = 0; from_k == 0 || from_k < p->k; from_k += K_BLOCK) {
      const ptrdiff_t length = lesser(K_BLOCK, p->k - from_k);
      const float *b = p->transpose_b ? p->b + column * p->ldb + from_k
                                      : p->b + from_k * p->ldb + column;
      if (!packs_b) {
        multiply_block(p, column, columns, from_k, length, b, p->ldb, width);
        continue;
      }
      float *packed = snb_scratch(SNB_SCRATCH_RIGHT, (size_t)(panels * length * width));
      snb_pack_columns(p->transpose_b, columns, length, b, p->ldb, width, packed, length * width);
      multiply_block(p, column, columns, from_k, length, packed, width, length * width);
    }
  }
}

static void multiply_part(void *context, ptrdiff_t task) {
  product p = *(const product *)context;
  const ptrdiff_t start = task * p.share;
  if (p.splits_columns) {
    p.n = lesser(p.share, p.n - start);
    p.b += p.transpose_b ? start * p.ldb : start;
    p.c += start;
    p.bias = p.bias ? p.bias + start : NULL;
  } else {
    p.m = lesser(p.share, p.m - start);
    p.a += p.transpose_a ? start : start * p.lda;
    p.c += start * p.ldc;
  }
  multiply(&p);
}

void snb_gemm(bool transpose_a, bool transpose_b, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k,
              const float *a, ptrdiff_t lda, const float *b, ptrdiff_t ldb, float *c,
              ptrdiff_t ldc, bool accumulate, const float *bias) {
  if (m <= 0 || n <= 0) return;
  const snb_kernel_set *kernels = snb_kernels();
  product p = {.kernels = kernels, .transpose_a = transpose_a, .transpose_b = transpose_b,
               .m = m, .n = n, .k = k, .a = a, .lda = lda, .b = b, .ldb = ldb, .c = c,
               .ldc = ldc, .accumulate = accumulate, .bias = bias};
  p.splits_columns = n > m;
  const ptrdiff_t total = p.splits_columns ? n : m;
  const ptrdiff_t grain = p.splits_columns ? kernels->tile_columns : kernels->tile_rows;
  const ptrdiff_t units = (total + grain - 1) / grain;
  // One task a thread: each packs what it needs, so more of them would pack more.
  p.share = (units + snb_threads() - 1) / snb_threads() * grain;
  snb_parallel((total + p.share - 1) / p.share, 0.01 * (double)m * (double)n * (double)k,
               multiply_part, &p);
}

typedef struct {
  product one;
  ptrdiff_t batch, share, stride_a, stride_b, stride_c;
} products;

static void multiply_some(void *context, ptrdiff_t task) {
  const products *s = context;
  const ptrdiff_t end = lesser(s->batch, (task + 1) * s->share);
  for (ptrdiff_t i = task * s->share; i < end; i++) {
    product p = s->one;
    p.a += i * s->stride_a;
    p.b += i * s->stride_b;
    p.c += i * s->stride_c;
    multiply(&p);
  }
}

void snb_gemm_batched(ptrdiff_t batch, bool transpose_a, bool transpose_b, ptrdiff_t m,
                      ptrdiff_t n, ptrdiff_t k, const float *a, ptrdiff_t stride_a,
                      const float *b, ptrdiff_t stride_b, float *c, ptrdiff_t stride_c) {
  if (batch <= 0 || m <= 0 || n <= 0) return;
  const ptrdiff_t lda = transpose_a ? m : k, ldb = transpose_b ? k : n;
  if (batch < snb_threads()) {
    for (ptrdiff_t i = 0; i < batch; i++)
      snb_gemm(transpose_a, transpose_b, m, n, k, a + i * stride_a, lda, b + i * stride_b, ldb,
               c + i * stride_c, n, false, NULL);
    return;
  }
  products s = {.one = {.kernels = snb_kernels(), .transpose_a = transpose_a,
                        .transpose_b = transpose_b, .m = m, .n = n, .k = k, .a = a, .lda = lda,
                        .b = b, .ldb = ldb, .c = c, .ldc = n},
                .batch = batch, .share = snb_share(batch, 1), .stride_a = stride_a,
                .stride_b = stride_b, .stride_c = stride_c};
  snb_parallel((batch + s.share - 1) / s.share,
               0.01 * (double)batch * (double)m * (double)n * (double)k, multiply_some, &s);
}
