// The activations made of the normal distribution's share below x, and their slopes.

// Of an odd function that is 0.5 beyond 15 steps: its polynomials in x - i PIECE_STEP around
// i PIECE_STEP, i = 0...15, each of which is right within half a step; row k has the factors of
// the k-th power. Fitted in 40 digits at Chebyshev's nodes.
enum { PIECE_TERMS = 6 };
#define PIECE_STEP 0.40625f

// The share below x less 0.5: erf(x / sqrt 2) / 2.
static const float normal_share_pieces[PIECE_TERMS][LANES] = {
  {0, 0.157720536f, 0.2917476f, 0.388530463f, 0.447918713f, 0.478885174f, 0.492605388f,
   0.497770697f, 0.499422967f, 0.499872029f, 0.499975711f, 0.499996066f, 0.499999464f,
   0.49999994f, 0.5f, 0.5f},
  {0.398942262f, 0.367343426f, 0.286786675f, 0.189832285f, 0.106538273f, 0.050695058f,
   0.0204526726f, 0.00699614687f, 0.00202904805f, 0.000498942274f, 0.000104023893f,
   1.8388273e-05f, 2.75596813e-06f, 3.50213838e-07f, 3.77327964e-08f, 3.44692741e-09f},
  {0, -0.0746140033f, -0.116504364f, -0.115678318f, -0.0865633488f, -0.0514884293f,
   -0.0249273013f, -0.00994766317f, -0.00329702115f, -0.000911983021f, -0.000211229155f,
   -4.10625216e-05f, -6.71141515e-06f, -9.23479718e-07f, -1.07083771e-07f, -1.04724247e-08f},
  {-0.0664886236f, -0.0511187091f, -0.016244486f, 0.0153546715f, 0.0291310027f, 0.0264121406f,
   0.0168445669f, 0.00826373044f, 0.00323381694f, 0.00102845649f, 0.000268760719f,
   5.81208624e-05f, 1.04518595e-05f, 1.56842611e-06f, 1.96910662e-07f, 2.072378e-08f},
  {0, 0.017457312f, 0.022541184f, 0.0145541681f, 0.00265777274f, -0.00474967109f,
   -0.00607086066f, -0.00421595015f, -0.00208971719f, -0.000797495188f, -0.000242235794f,
   -5.96234895e-05f, -1.20236818e-05f, -2.0010898e-06f, -2.76269162e-07f, -3.17592495e-08f},
  {0.00988826714f, 0.0061938432f, -0.00122052326f, -0.00580278924f, -0.00518532377f,
   -0.00200949842f, 0.000432316272f, 0.00114848663f, 0.000864540343f, 0.000424109749f,
   0.000154569716f, 4.39650066e-05f, 1.0004097e-05f, 1.84779935e-06f, 2.79661748e-07f,
   3.49108795e-08f},
};
// Its slope's part: share(x) + x density(x), less 0.5.
static const float gelu_slope_pieces[PIECE_TERMS][LANES] = {
  {0, 0.306953758f, 0.524761736f, 0.619888544f, 0.621043444f, 0.581859529f, 0.542458773f,
   0.517665982f, 0.506017387f, 0.501696289f, 0.500398338f, 0.500078261f, 0.500012875f,
   0.500001788f, 0.500000179f, 0.5f},
  {0.797884464f, 0.674060822f, 0.384249359f, 0.0976969376f, -0.0682510734f, -0.10777653f,
   -0.0806123093f, -0.042584952f, -0.0173737202f, -0.00567205297f, -0.00150874979f,
   -0.000330431038f, -5.99850064e-05f, -9.06751393e-06f, -1.14508646e-06f, -1.21101309e-07f},
  {0, -0.286131918f, -0.389099032f, -0.290893763f, -0.117681786f, 0.00647931639f, 0.0483930446f,
   0.0406577997f, 0.0216394849f, 0.0085452795f, 0.00264189788f, 0.00065598503f, 0.000132712914f,
   2.20750899e-05f, 3.03749653e-06f, 3.47250051e-07f},
  {-0.265947491f, -0.175827563f, 0.00884819031f, 0.132594749f, 0.133375794f, 0.0663991496f,
   0.00780731719f, -0.0149131576f, -0.0140786842f, -0.00741231628f, -0.0027888068f,
   -0.000805975287f, -0.000184815464f, -3.423011e-05f, -5.17765238e-06f, -6.4437171e-07f},
  {0, 0.0995115489f, 0.107424513f, 0.0373882912f, -0.0286684521f, -0.0440157913f, -0.0250548832f,
   -0.00477695698f, 0.00357328192f, 0.00375458645f, 0.00192645378f, 0.000684556027f,
   0.000184095989f, 3.89244633e-05f, 6.60513979e-06f, 9.11004008e-07f},
  {0.0591598973f, 0.030397689f, -0.0210721996f, -0.0402577519f, -0.0208418425f, 0.00389896287f,
   0.0118052708f, 0.00717318151f, 0.00149428297f, -0.000781210489f, -0.000829307304f,
   -0.000398140255f, -0.000129964552f, -3.17929916e-05f, -6.07365337e-06f, -9.26405278e-07f},
};

// Lane i is values[places[i] % 16].
INLINE Vector looked_up(const float *values, Integers places) {
#if defined(SNB_MASKED_512)
  return (Vector)_mm512_permutexvar_ps((__m512i)places, _mm512_loadu_ps(values));
#elif defined(SNB_MASKED_256)
  const __m256 first = _mm256_loadu_ps(values), second = _mm256_loadu_ps(values + 8);
  HalfVector half[2];
#pragma clang loop unroll(full)
  for (int i = 0; i < 2; i++) {
    const __m256i place = (__m256i)(i == 0
      ? __builtin_shufflevector(places, places, 0, 1, 2, 3, 4, 5, 6, 7)
      : __builtin_shufflevector(places, places, 8, 9, 10, 11, 12, 13, 14, 15));
    const __m256 is_second = _mm256_castsi256_ps(_mm256_slli_epi32(place, 28)); // by its sign
    half[i] = (HalfVector)_mm256_blendv_ps(_mm256_permutevar8x32_ps(first, place),
                                           _mm256_permutevar8x32_ps(second, place), is_second);
  }
  return __builtin_shufflevector(half[0], half[1], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
                                 14, 15);
#else
  Vector found;
#pragma clang loop unroll(full)
  for (int i = 0; i < LANES; i++) found[i] = values[places[i] & (LANES - 1)];
  return found;
#endif
}

// 0.5 + the odd function of the pieces.
INLINE Vector half_plus(const float pieces[PIECE_TERMS][LANES], Vector x) {
  const Vector magnitude = at_most(absolute(x), fill(15 * PIECE_STEP));
  const Vector rounder = fill(0x1.8p23f);
  const Vector shifted = fused(magnitude, fill(1 / PIECE_STEP), rounder);
  const Vector rest = fused(shifted - rounder, fill(-PIECE_STEP), magnitude);
  const Integers places = (Integers)shifted;
  Vector value = looked_up(pieces[PIECE_TERMS - 1], places);
#pragma clang loop unroll(full)
  for (int term = PIECE_TERMS - 2; term >= 0; term--)
    value = fused(value, rest, looked_up(pieces[term], places));
  return with_sign_of(value, x) + 0.5f;
}

// x (1 + erf(x / sqrt 2)) / 2
INLINE Vector gelu(Vector x) { return x * half_plus(normal_share_pieces, x); }

// share(x) + x density(x)
INLINE Vector gelu_slope(Vector x) { return half_plus(gelu_slope_pieces, x); }

// sigmoid(x) (1 + x (1 - sigmoid(x)))
INLINE Vector silu_slope(Vector x) {
  const Vector s = sigmoid(x);
  return s * fused(x, 1.0f - s, fill(1));
}
