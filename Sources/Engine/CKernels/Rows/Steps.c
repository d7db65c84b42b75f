#pragma clang fp contract(off)
// The optimisers' steps, cut into pieces for the threads.
#include "../Dispatch/KernelSet.h"
#include "../Threads/ThreadPool.h"

typedef struct {
  const snb_kernel_set *kernels;
  ptrdiff_t count, share;
  float momentum;
  bool nesterov;
  snb_adam settings;
  const float *gradient;
  float *first, *second, *value;
} step;

static void run(step *s, double cost, void (*body)(void *, ptrdiff_t)) {
  if (s->count <= 0) return;
  s->kernels = snb_kernels();
  s->share = snb_share(s->count, 1024);
  snb_parallel((s->count + s->share - 1) / s->share, cost * (double)s->count, body, s);
}

static ptrdiff_t piece_count(const step *s, ptrdiff_t start) {
  return s->count - start < s->share ? s->count - start : s->share;
}

static void sgd_piece(void *context, ptrdiff_t task) {
  const step *s = context;
  const ptrdiff_t at = task * s->share;
  s->kernels->sgd_step(piece_count(s, at), s->settings.rate, s->momentum, s->settings.decay,
                       s->nesterov, s->gradient + at, s->first ? s->first + at : NULL,
                       s->value + at);
}

void snb_sgd_step(ptrdiff_t count, float rate, float momentum, float decay, bool nesterov,
                  const float *gradient, float *velocity, float *value) {
  step s = {.count = count, .momentum = momentum, .nesterov = nesterov,
            .settings = {.rate = rate, .decay = decay}, .gradient = gradient, .first = velocity,
            .value = value};
  run(&s, 0.3, sgd_piece);
}

static void adam_piece(void *context, ptrdiff_t task) {
  const step *s = context;
  const ptrdiff_t at = task * s->share;
  s->kernels->adam_step(piece_count(s, at), &s->settings, s->gradient + at, s->first + at,
                        s->second + at, s->value + at);
}

void snb_adam_step(ptrdiff_t count, float rate, float beta1, float beta2, float epsilon,
                   float decay, bool decoupled, float first_correction, float second_correction,
                   const float *gradient, float *first, float *second, float *value) {
  step s = {.count = count,
            .settings = {rate, beta1, beta2, epsilon, decay, decoupled, first_correction,
                         second_correction},
            .gradient = gradient, .first = first, .second = second, .value = value};
  run(&s, 0.5, adam_piece);
}
