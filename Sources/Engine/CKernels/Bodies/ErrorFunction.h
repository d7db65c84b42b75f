// The error function.

// x P(x^2) near 0, and 1 - e^q(|x|) beyond, where q approximates log(1 - erf(|x|)).
INLINE Vector error_function(Vector x) {
  const Vector magnitude = at_most(absolute(x), fill(3.95f));
  const Vector square = x * x;
  Vector p = fill(8.20416972e-05f);
  p = fused(p, square, fill(-0.00081029156f));
  p = fused(p, square, fill(0.00519748731f));
  p = fused(p, square, fill(-0.0268579591f));
  p = fused(p, square, fill(0.112836696f));
  p = fused(p, square, fill(-0.376126319f));
  p = fused(p, square, fill(0.128379166f));
  const Vector near = fused(p, x, x);
  Vector q = fill(1.66059635e-06f);
  q = fused(q, magnitude, fill(-4.64933619e-05f));
  q = fused(q, magnitude, fill(0.000600225001f));
  q = fused(q, magnitude, fill(-0.00477437768f));
  q = fused(q, magnitude, fill(0.0264594145f));
  q = fused(q, magnitude, fill(-0.110140562f));
  q = fused(q, magnitude, fill(-0.631769538f));
  q = fused(q, magnitude, fill(-1.13026178f));
  q = fused(q, magnitude, fill(0.000325905363f));
  const Vector far = with_sign_of(1.0f - exponential(q), x);
  return choose(absolute(x) < 0.93f, near, choose(x != x, x, far));
}
