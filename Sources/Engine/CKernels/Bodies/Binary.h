// Two and three operands, over rows; an operand may repeat along a row.

// Inlined into each loop below with a constant step, which makes it a load or a broadcast.
INLINE Vector operand_at(const float *row, ptrdiff_t step, ptrdiff_t i, ptrdiff_t rest) {
  return step == 0 ? fill(row[0]) : load_some(row + i, rest);
}

#define BINARY_ROWS(A_STEP, B_STEP, EXPRESSION)                                                 \
  for (ptrdiff_t r = 0; r < rows; r++) {                                                        \
    const float *a_row = left.start + r * left.row;                                             \
    const float *b_row = right.start + r * right.row;                                           \
    float *y_row = y + r * width;                                                               \
    for (ptrdiff_t i = 0; i < width; i += LANES) {                                              \
      const ptrdiff_t rest = width - i;                                                         \
      const Vector a = operand_at(a_row, A_STEP, i, rest);                                      \
      const Vector b = operand_at(b_row, B_STEP, i, rest);                                      \
      store_some(y_row + i, EXPRESSION, rest);                                                  \
    }                                                                                           \
  }

#define BINARY(EXPRESSION)                                                                      \
  if (left.step && right.step) {                                                                \
    BINARY_ROWS(1, 1, EXPRESSION)                                                               \
  } else if (left.step) {                                                                       \
    BINARY_ROWS(1, 0, EXPRESSION)                                                               \
  } else if (right.step) {                                                                      \
    BINARY_ROWS(0, 1, EXPRESSION)                                                               \
  } else {                                                                                      \
    BINARY_ROWS(0, 0, EXPRESSION)                                                               \
  }                                                                                             \
  return;

// 1 or 0
INLINE Vector truth(Integers mask) { return choose(mask, fill(1), fill(0)); }

static void binary(snb_binary_operation operation, ptrdiff_t rows, ptrdiff_t width,
                   snb_operand left, snb_operand right, float *y) {
  switch (operation) {
  case SNB_ADD: BINARY(a + b)
  case SNB_SUBTRACT: BINARY(a - b)
  case SNB_MULTIPLY: BINARY(a * b)
  case SNB_DIVIDE: BINARY(a / b)
  case SNB_MAXIMUM: BINARY(maximum(a, b))
  case SNB_MINIMUM: BINARY(minimum(a, b))
  case SNB_POWER: BINARY(power(a, b))
  case SNB_LESS: BINARY(truth(a < b))
  case SNB_LESS_EQUAL: BINARY(truth(a <= b))
  case SNB_EQUAL: BINARY(truth(a == b))
  case SNB_NOT_EQUAL: BINARY(truth(a != b))
  case SNB_RELU_GRADIENT: BINARY(choose(b > 0.0f, a, fill(0)))
  case SNB_SIGMOID_GRADIENT: BINARY(a * (b * (1.0f - b)))
  case SNB_TANH_GRADIENT: BINARY(a * fused(negated(b), b, fill(1)))
  case SNB_GELU_GRADIENT: BINARY(a * gelu_slope(b))
  case SNB_SILU_GRADIENT: BINARY(a * silu_slope(b))
  }
}
#undef BINARY
#undef BINARY_ROWS

static void select_rows(ptrdiff_t rows, ptrdiff_t width, snb_operand condition, snb_operand a,
                        snb_operand b, float *y) {
  for (ptrdiff_t r = 0; r < rows; r++) {
    const float *condition_row = condition.start + r * condition.row;
    const float *a_row = a.start + r * a.row, *b_row = b.start + r * b.row;
    for (ptrdiff_t i = 0; i < width; i += LANES) {
      const ptrdiff_t rest = width - i;
      const Vector c = operand_at(condition_row, condition.step, i, rest);
      const Vector v = choose(c != 0.0f, operand_at(a_row, a.step, i, rest),
                              operand_at(b_row, b.step, i, rest));
      store_some(y + r * width + i, v, rest);
    }
  }
}
