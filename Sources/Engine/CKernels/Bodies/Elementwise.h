// One operand.

#define UNARY(EXPRESSION)                                                                       \
  for (; i + LANES <= count; i += LANES) {                                                      \
    const Vector v = load(x + i);                                                               \
    store(y + i, EXPRESSION);                                                                   \
  }                                                                                             \
  if (i < count) {                                                                              \
    const Vector v = load_part(x + i, count - i);                                               \
    store_part(y + i, EXPRESSION, count - i);                                                   \
  }                                                                                             \
  return;

static void unary(snb_unary_operation operation, ptrdiff_t count, const float *x, float *y) {
  ptrdiff_t i = 0;
  switch (operation) {
  case SNB_NEGATE: UNARY(negated(v))
  case SNB_ABSOLUTE: UNARY(absolute(v))
  // 0 and NaN are their own signs.
  case SNB_SIGN: UNARY(choose(v > 0.0f, fill(1), choose(v < 0.0f, fill(-1), v)))
  case SNB_SQUARE: UNARY(v * v)
  case SNB_SQUARE_ROOT: UNARY(square_root(v))
  case SNB_RECIPROCAL: UNARY(1.0f / v)
  case SNB_EXP: UNARY(exponential(v))
  case SNB_EXP_MINUS_ONE: UNARY(exponential_minus_one(v))
  case SNB_LOG: UNARY(logarithm(v))
  case SNB_LOG_ONE_PLUS: UNARY(logarithm_of_one_plus(v))
  case SNB_SIN: UNARY(sine_advanced(v, 0))
  case SNB_COS: UNARY(sine_advanced(v, 1))
  case SNB_TANH: UNARY(hyperbolic_tangent(v))
  case SNB_ERF: UNARY(error_function(v))
  case SNB_SIGMOID: UNARY(sigmoid(v))
  case SNB_RELU: UNARY(at_least(v, fill(0))) // NaN and -0 stay
  case SNB_GELU: UNARY(gelu(v))
  case SNB_SILU: UNARY(v * sigmoid(v))
  case SNB_SOFTPLUS: UNARY(softplus(v))
  case SNB_FLOOR: UNARY(__builtin_elementwise_floor(v))
  case SNB_ROUND: UNARY(__builtin_elementwise_roundeven(v)) // ties to even
  case SNB_IS_NAN: UNARY(choose(v != v, fill(1), fill(0)))
  }
}
#undef UNARY

static void add_scaled(ptrdiff_t count, float scale, const float *x, float *y) {
  const Vector factor = fill(scale);
  ptrdiff_t i = 0;
  for (; i + LANES <= count; i += LANES) store(y + i, fused(factor, load(x + i), load(y + i)));
  if (i == count) return;
  const ptrdiff_t rest = count - i;
  store_part(y + i, fused(factor, load_part(x + i, rest), load_part(y + i, rest)), rest);
}

static void scale_by(ptrdiff_t count, float scale, const float *x, float *y) {
  for (ptrdiff_t i = 0; i < count; i += LANES)
    store_some(y + i, load_some(x + i, count - i) * scale, count - i);
}

// NaN stays.
static void clamp(ptrdiff_t count, float low, float high, const float *x, float *y) {
  const Vector least = fill(low), most = fill(high);
  for (ptrdiff_t i = 0; i < count; i += LANES) {
    const Vector v = load_some(x + i, count - i);
    store_some(y + i, at_most(at_least(v, least), most), count - i);
  }
}
