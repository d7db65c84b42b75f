// Transposition in blocks of sixteen by sixteen, as four rounds of exchanges between registers.

#define EXCHANGE(FROM, TO, DISTANCE, LOW, HIGH)                                                 \
  _Pragma("clang loop unroll(full)") for (int i = 0; i < LANES; i++) {                          \
    if (i & DISTANCE) continue;                                                                 \
    TO[i] = __builtin_shufflevector(FROM[i], FROM[i + DISTANCE], LOW);                          \
    TO[i + DISTANCE] = __builtin_shufflevector(FROM[i], FROM[i + DISTANCE], HIGH);              \
  }
#define LOW_8 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23
#define HIGH_8 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31
#define LOW_4 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27
#define HIGH_4 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31
#define LOW_2 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29
#define HIGH_2 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31
#define LOW_1 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30
#define HIGH_1 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31

// to[j * to_row + i] = from[i * from_row + j] for i < rows and j < columns, both at most 16.
INLINE void transpose_block(ptrdiff_t rows, ptrdiff_t columns, const float *from,
                            ptrdiff_t from_row, float *to, ptrdiff_t to_row, const bool whole) {
  Vector a[LANES], b[LANES];
#pragma clang loop unroll(full)
  for (ptrdiff_t i = 0; i < LANES; i++)
    a[i] = whole                                ? load(from + i * from_row)
      : i < rows ? load_some(from + i * from_row, columns)
                 : fill(0);
  EXCHANGE(a, b, 8, LOW_8, HIGH_8)
  EXCHANGE(b, a, 4, LOW_4, HIGH_4)
  EXCHANGE(a, b, 2, LOW_2, HIGH_2)
  EXCHANGE(b, a, 1, LOW_1, HIGH_1)
#pragma clang loop unroll(full)
  for (ptrdiff_t j = 0; j < LANES; j++) {
    if (whole) store(to + j * to_row, a[j]);
    else if (j < columns) store_some(to + j * to_row, a[j], rows);
  }
}
#undef EXCHANGE
#undef LOW_8
#undef HIGH_8
#undef LOW_4
#undef HIGH_4
#undef LOW_2
#undef HIGH_2
#undef LOW_1
#undef HIGH_1

// The last block begins earlier where it would not be whole, and does some of the work again.
static void transpose(ptrdiff_t rows, ptrdiff_t columns, const float *from, ptrdiff_t from_row,
                      float *to, ptrdiff_t to_row) {
  for (ptrdiff_t i = 0; i < rows; i += LANES) {
    if (rows >= LANES && i > rows - LANES) i = rows - LANES;
    for (ptrdiff_t j = 0; j < columns; j += LANES) {
      if (columns >= LANES && j > columns - LANES) j = columns - LANES;
      const float *start = from + i * from_row + j;
      float *end = to + j * to_row + i;
      if (rows >= LANES && columns >= LANES)
        transpose_block(LANES, LANES, start, from_row, end, to_row, true);
      else transpose_block(rows < LANES ? rows : LANES, columns < LANES ? columns : LANES, start,
                           from_row, end, to_row, false);
    }
  }
}
