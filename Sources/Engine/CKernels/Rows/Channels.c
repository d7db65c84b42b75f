#pragma clang fp contract(off)
// Normalisation over channels. Sums over rows go by blocks of 256 rows, whatever the threads; the
// blocks' sums are added first block first.
#include "../Dispatch/KernelSet.h"
#include "../Threads/Scratch.h"
#include "../Threads/ThreadPool.h"

enum { BLOCK_ROWS = 256 };

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t rows, channels, share;
  const float *x, *mean, *dy, *scale, *shift, *c;
  bool relu;
  float *y;
  float *sums, *products; // [blocks, channels]
} channels_job;

static ptrdiff_t block_rows(const channels_job *j, ptrdiff_t block) {
  const ptrdiff_t rest = j->rows - block * BLOCK_ROWS;
  return rest < BLOCK_ROWS ? rest : BLOCK_ROWS;
}

static void sum_block(void *context, ptrdiff_t block) {
  const channels_job *j = context;
  const ptrdiff_t at = block * BLOCK_ROWS * j->channels;
  float *sums = j->sums + block * j->channels;
  if (j->mean)
    j->kernels->channel_square_sum(block_rows(j, block), j->channels, j->x + at, j->mean, sums);
  else j->kernels->channel_sum(block_rows(j, block), j->channels, j->x + at, sums);
}

static void gradient_block(void *context, ptrdiff_t block) {
  const channels_job *j = context;
  const ptrdiff_t at = block * BLOCK_ROWS * j->channels;
  j->kernels->channel_gradient_sums(block_rows(j, block), j->channels, j->x + at, j->mean,
                                    j->dy + at, j->sums + block * j->channels,
                                    j->products + block * j->channels);
}

static void add_blocks(ptrdiff_t blocks, ptrdiff_t channels, const float *sums, float *total) {
  for (ptrdiff_t i = 0; i < channels; i++) total[i] = 0;
  for (ptrdiff_t block = 0; block < blocks; block++)
    for (ptrdiff_t i = 0; i < channels; i++) total[i] += sums[block * channels + i];
}

static void divide(ptrdiff_t channels, ptrdiff_t rows, float *total) {
  for (ptrdiff_t i = 0; i < channels; i++) total[i] /= (float)rows;
}

void snb_channel_moments(ptrdiff_t rows, ptrdiff_t channels, const float *x, float *mean,
                         float *variance) {
  const ptrdiff_t blocks = (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
  const double cost = 0.2 * (double)rows * (double)channels;
  channels_job j = {.kernels = snb_kernels(), .rows = rows, .channels = channels, .x = x,
                    .sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(blocks * channels))};
  snb_parallel(blocks, cost, sum_block, &j);
  add_blocks(blocks, channels, j.sums, mean);
  divide(channels, rows, mean);
  j.mean = mean;
  snb_parallel(blocks, cost, sum_block, &j);
  add_blocks(blocks, channels, j.sums, variance);
  divide(channels, rows, variance);
}

void snb_channel_gradient_sums(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                               const float *mean, const float *dy, float *sum,
                               float *product_sum) {
  const ptrdiff_t blocks = (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
  float *sums = snb_scratch(SNB_SCRATCH_PRODUCT, (size_t)(2 * blocks * channels));
  channels_job j = {.kernels = snb_kernels(), .rows = rows, .channels = channels, .x = x,
                    .mean = mean, .dy = dy, .sums = sums, .products = sums + blocks * channels};
  snb_parallel(blocks, 0.3 * (double)rows * (double)channels, gradient_block, &j);
  add_blocks(blocks, channels, j.sums, sum);
  add_blocks(blocks, channels, j.products, product_sum);
}

static ptrdiff_t row_count(const channels_job *j, ptrdiff_t start) {
  return j->rows - start < j->share ? j->rows - start : j->share;
}

static void affine_rows(void *context, ptrdiff_t task) {
  const channels_job *j = context;
  const ptrdiff_t start = task * j->share, at = start * j->channels;
  j->kernels->channel_affine(row_count(j, start), j->channels, j->x + at, j->mean, j->scale,
                             j->shift, j->relu, j->y + at);
}

static void input_gradient_rows(void *context, ptrdiff_t task) {
  const channels_job *j = context;
  const ptrdiff_t start = task * j->share, at = start * j->channels;
  j->kernels->channel_input_gradient(row_count(j, start), j->channels, j->x + at, j->mean,
                                     j->dy + at, j->scale, j->shift, j->c, j->y + at);
}

static void run(channels_job *j, double cost, void (*body)(void *, ptrdiff_t)) {
  if (j->rows <= 0 || j->channels <= 0) return;
  j->kernels = snb_kernels();
  j->share = snb_share(j->rows, 1);
  snb_parallel((j->rows + j->share - 1) / j->share,
               cost * (double)j->rows * (double)j->channels, body, j);
}

void snb_channel_affine(ptrdiff_t rows, ptrdiff_t channels, const float *x, const float *mean,
                        const float *scale, const float *shift, bool relu, float *y) {
  channels_job j = {.rows = rows, .channels = channels, .x = x, .mean = mean, .scale = scale,
                    .shift = shift, .relu = relu, .y = y};
  run(&j, 0.2, affine_rows);
}

void snb_channel_input_gradient(ptrdiff_t rows, ptrdiff_t channels, const float *x,
                                const float *mean, const float *dy, const float *a, const float *b,
                                const float *c, float *dx) {
  channels_job j = {.rows = rows, .channels = channels, .x = x, .mean = mean, .dy = dy,
                    .scale = a, .shift = b, .c = c, .y = dx};
  run(&j, 0.3, input_gradient_rows);
}
