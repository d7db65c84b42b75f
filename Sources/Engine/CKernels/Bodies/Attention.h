// What lies between attention's two products.

// Sixteen scores of a row, from `i` on; -infinity, whose exponential is 0, where no key is seen.
INLINE Vector masked_scores(const snb_scores *b, ptrdiff_t row, ptrdiff_t i, const float *score) {
  const Integers lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const ptrdiff_t rest = b->columns - i, visible = b->visible + row * b->visible_step - i;
  const ptrdiff_t limit = visible < rest ? visible : rest;
  Vector v = load_some(score + i, rest) * b->scale;
  if (b->mask) {
    const float *mask = b->mask + row * b->mask_row;
    v += b->mask_step == 0 ? fill(mask[0]) : load_some(mask + i, rest);
  }
  if (limit >= LANES) return v;
  const Integers limits = fill_integers(limit < 0 ? 0 : (int32_t)limit);
  return choose(lane < limits, v, fill(-__builtin_inff()));
}

// What the maximum is taken from: 0 where all scores are -infinity.
INLINE float offset_of(float most) { return most == -__builtin_inff() ? 0 : most; }

// Writes a row's masked scores and gives their greatest; a NaN's exponential carries it on.
INLINE float mask_scores(const snb_scores *b, ptrdiff_t row, float *score) {
  Vector greatest = fill(-__builtin_inff());
  for (ptrdiff_t i = 0; i < b->columns; i += LANES) {
    const Vector v = masked_scores(b, row, i, score);
    greatest = choose(v > greatest, v, greatest);
    store_some(score + i, v, b->columns - i);
  }
  return joined_maximum(greatest);
}

// Sixteen rows at a time, step by step: within one row, each step would wait for the one before.
static void attention_weights(const snb_scores *b, bool first, float *score, float *most,
                              float *sum, ptrdiff_t width, float *result) {
  float before[LANES], share[LANES];
  for (ptrdiff_t start = 0; start < b->rows; start += LANES) {
    const ptrdiff_t end = b->rows - start < LANES ? b->rows : start + LANES;
    for (ptrdiff_t r = start; r < end; r++) {
      const float own = mask_scores(b, r, score + r * b->score_row);
      before[r - start] = first ? -__builtin_inff() : most[r];
      most[r] = own > before[r - start] ? own : before[r - start];
    }
    for (ptrdiff_t r = start; r < end; r++) {
      float *row = score + r * b->score_row;
      share[r - start] = exponentials(b->columns, row, offset_of(most[r]), row);
    }
    for (ptrdiff_t r = start; r < end; r++) {
      if (first || before[r - start] == most[r]) {
        sum[r] = first ? share[r - start] : sum[r] + share[r - start];
        continue;
      }
      const float factor = exponential(fill(before[r - start] - most[r]))[0];
      sum[r] = sum[r] * factor + share[r - start];
      scale_by(width, factor, result + r * width, result + r * width);
    }
  }
}

static void attention_divide(ptrdiff_t rows, ptrdiff_t width, const float *sum, float *result) {
  for (ptrdiff_t r = 0; r < rows; r++, result += width)
    scale_by(width, sum[r] == 0 ? 0 : 1.0f / sum[r], result, result);
}

static void attention_slopes(const snb_scores *b, const float *most, const float *sum,
                             const float *dot, float *score, float *slope, float *d_mask,
                             ptrdiff_t d_mask_row) {
  for (ptrdiff_t r = 0; r < b->rows; r++, score += b->score_row, slope += b->score_row) {
    const float offset = offset_of(most[r]), inverse = sum[r] == 0 ? 0 : 1.0f / sum[r];
    for (ptrdiff_t i = 0; i < b->columns; i += LANES) {
      const ptrdiff_t rest = b->columns - i;
      const Vector weight = exponential(masked_scores(b, r, i, score) - offset) * inverse;
      const Vector gradient = weight * (load_some(slope + i, rest) - dot[r]);
      store_some(score + i, weight, rest);
      if (d_mask) store_some(d_mask + r * d_mask_row + i, gradient, rest);
      store_some(slope + i, gradient * b->scale, rest);
    }
  }
}

static void row_products(ptrdiff_t rows, ptrdiff_t width, const float *y, const float *dy,
                         float *product) {
  for (ptrdiff_t r = 0; r < rows; r++)
    product[r] = row_product(width, y + r * width, dy + r * width);
}

static void rotate_pairs(ptrdiff_t rows, ptrdiff_t width, const float *cosine, const float *sine,
                         bool inverse, const float *x, float *y) {
  const ptrdiff_t half = width / 2;
  for (ptrdiff_t r = 0; r < rows; r++, x += width, y += width, cosine += half, sine += half) {
    for (ptrdiff_t i = 0; i < half; i += LANES) {
      const ptrdiff_t rest = half - i;
      const Vector a = load_some(x + i, rest), b = load_some(x + half + i, rest);
      const Vector c = load_some(cosine + i, rest);
      const Vector s = inverse ? negated(load_some(sine + i, rest)) : load_some(sine + i, rest);
      store_some(y + i, fused(a, c, negated(b * s)), rest);
      store_some(y + half + i, fused(a, s, b * c), rest);
    }
  }
}
