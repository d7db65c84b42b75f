#pragma clang fp contract(off)
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t height, width, channels, size, out_height, out_width;
  const float *x;
  float *y;
  int32_t *choice;
} pool;

static void pool_image(void *context, ptrdiff_t image) {
  const pool *p = context;
  for (ptrdiff_t row = 0; row < p->out_height; row++) {
    const ptrdiff_t from = (image * p->height + row * p->size) * p->width * p->channels;
    const ptrdiff_t to = (image * p->out_height + row) * p->out_width * p->channels;
    p->kernels->max_pool_row(p->out_width, p->channels, p->size, p->width * p->channels,
                             (int32_t)from, p->x + from, p->y + to, p->choice + to);
  }
}

void snb_max_pool(ptrdiff_t batch, ptrdiff_t height, ptrdiff_t width, ptrdiff_t channels,
                  ptrdiff_t size, const float *x, float *y, int32_t *choice) {
  pool p = {.kernels = snb_kernels(), .height = height, .width = width, .channels = channels,
            .size = size, .out_height = height / size, .out_width = width / size, .x = x, .y = y,
            .choice = choice};
  snb_parallel(batch, 0.5 * (double)(batch * height * width * channels), pool_image, &p);
}
