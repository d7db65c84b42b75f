// The maximum of each window, taken row by row; a later element wins only if it is greater, or is
// the window's first NaN.
static void max_pool_row(ptrdiff_t pixels, ptrdiff_t channels, ptrdiff_t size,
                         ptrdiff_t image_row, int32_t base, const float *x, float *y,
                         int32_t *choice) {
  const Integers lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  for (ptrdiff_t pixel = 0; pixel < pixels; pixel++) {
    for (ptrdiff_t i = 0; i < channels; i += LANES) {
      const ptrdiff_t rest = channels - i;
      const ptrdiff_t corner = pixel * size * channels + i;
      Vector best = load_some(x + corner, rest);
      Integers chosen = lane + (int32_t)(base + corner);
      for (ptrdiff_t row = 0; row < size; row++) {
        for (ptrdiff_t column = 0; column < size; column++) {
          const ptrdiff_t at = corner + row * image_row + column * channels;
          const Vector v = load_some(x + at, rest);
          const Integers wins = (v > best) | ((v != v) & (best == best));
          best = choose(wins, v, best);
          chosen = choose_integers(wins, lane + (int32_t)(base + at), chosen);
        }
      }
      store_some(y + pixel * channels + i, best, rest);
      store_some((float *)choice + pixel * channels + i, (Vector)chosen, rest);
    }
  }
}
