// The optimisers' steps. Without momentum there may be no velocity (NULL).

static void sgd_step(ptrdiff_t count, float rate, float momentum, float decay, bool nesterov,
                     const float *gradient, float *velocity, float *value) {
  const Vector down = fill(-rate), keep = fill(momentum), pull = fill(decay);
  for (ptrdiff_t i = 0; i < count; i += LANES) {
    const ptrdiff_t rest = count - i;
    const Vector w = load_some(value + i, rest);
    const Vector g = fused(pull, w, load_some(gradient + i, rest));
    const Vector v = velocity ? fused(keep, load_some(velocity + i, rest), g) : g;
    if (velocity) store_some(velocity + i, v, rest);
    store_some(value + i, fused(down, nesterov ? fused(keep, v, g) : v, w), rest);
  }
}

static void adam_step(ptrdiff_t count, const snb_adam *settings, const float *gradient,
                      float *first, float *second, float *value) {
  const Vector beta1 = fill(settings->beta1), beta2 = fill(settings->beta2);
  const Vector rest1 = fill(1.0f - settings->beta1), rest2 = fill(1.0f - settings->beta2);
  const Vector down = fill(-settings->rate / settings->first_correction);
  const Vector correction = fill(1.0f / settings->second_correction);
  const Vector pull = fill(settings->decoupled ? 0.0f : settings->decay);
  const Vector shrink =
    fill(settings->decoupled ? 1.0f - settings->rate * settings->decay : 1.0f);
  for (ptrdiff_t i = 0; i < count; i += LANES) {
    const ptrdiff_t rest = count - i;
    const Vector w = load_some(value + i, rest);
    const Vector g = fused(pull, w, load_some(gradient + i, rest));
    const Vector m = fused(beta1, load_some(first + i, rest), rest1 * g);
    const Vector v = fused(beta2, load_some(second + i, rest), rest2 * (g * g));
    store_some(first + i, m, rest);
    store_some(second + i, v, rest);
    const Vector size = square_root(v * correction) + settings->epsilon;
    store_some(value + i, fused(down, m / size, w * shrink), rest);
  }
}
