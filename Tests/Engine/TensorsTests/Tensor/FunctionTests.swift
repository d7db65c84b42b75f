import Tensors
import Testing

/// Expected values: NumPy and scipy.special in double precision (np.exp, special.expit, special.erf,
/// np.logaddexp(0, x), x·(1 + erf(x/√2))/2), nine digits.
struct FunctionTests {
  private static let x = Tensor([-2.5, -1, -0.25, 0, 0.5, 1.5, 3])
  private static let y = Tensor([0.25, 1, 1.5, 4, 10])

  @Test func `functions of any number`() {
    let x = Self.x
    expectScalars(
      x.exp(),
      [0.082084999, 0.367879441, 0.778800783, 1, 1.648721271, 4.48168907, 20.085536923])
    expectScalars(
      x.expMinusOne(),
      [-0.917915001, -0.632120559, -0.221199217, 0, 0.648721271, 3.48168907, 19.085536923])
    expectScalars(
      x.erf(),
      [-0.999593048, -0.842700793, -0.27632639, 0, 0.520499878, 0.966105146, 0.99997791])
    expectScalars(
      x.sin(),
      [-0.598472144, -0.841470985, -0.247403959, 0, 0.479425539, 0.997494987, 0.141120008])
    expectScalars(
      x.cos(),
      [-0.801143616, 0.540302306, 0.968912422, 1, 0.877582562, 0.070737202, -0.989992497])
    #expect(x.squared().scalars == [6.25, 1, 0.0625, 0, 0.25, 2.25, 9])
    #expect(x.absoluteValue().scalars == [2.5, 1, 0.25, 0, 0.5, 1.5, 3])
    #expect(x.clamped(to: -1...1).scalars == [-1, -1, -0.25, 0, 0.5, 1, 1])
    #expect(x.sign().scalars == [-1, -1, -1, 0, 1, 1, 1])
    #expect(x.floor().scalars == [-3, -1, -1, 0, 0, 1, 3])
    #expect(x.rounded().scalars == [-2, -1, 0, 0, 0, 2, 3])
    #expect(Tensor([.nan, 1]).isNaN().scalars == [1, 0])
  }

  @Test func `functions of positive numbers`() {
    let y = Self.y
    expectScalars(y.log(), [-1.386294361, 0, 0.405465108, 1.386294361, 2.302585093])
    expectScalars(
      y.logOnePlus(), [0.223143551, 0.693147181, 0.916290732, 1.609437912, 2.397895273])
    expectScalars(y.squareRoot(), [0.5, 1, 1.224744871, 2, 3.16227766])
    expectScalars(y.reciprocal(), [4, 1, 0.666666667, 0.25, 0.1])
    expectScalars(y.power(1.5), [0.125, 1, 1.837117307, 8, 31.622776602])
  }

  @Test func `activations`() {
    let x = Self.x
    expectScalars(
      x.tanh(),
      [-0.986614298, -0.761594156, -0.244918662, 0, 0.462117157, 0.905148254, 0.995054754])
    expectScalars(
      x.sigmoid(),
      [0.07585818, 0.268941421, 0.437823499, 0.5, 0.622459331, 0.817574476, 0.952574127])
    expectScalars(
      x.gelu(),
      [-0.015524163, -0.158655254, -0.100323419, 0, 0.345731231, 1.399789198, 2.995950306])
    expectScalars(
      x.silu(),
      [-0.18964545, -0.268941421, -0.109455875, 0, 0.311229666, 1.226361714, 2.85772238])
    expectScalars(
      x.softplus(),
      [0.078889734, 0.313261688, 0.57593942, 0.693147181, 0.974076984, 1.701413278, 3.048587352])
    #expect(x.relu().scalars == [0, 0, 0, 0, 0.5, 1.5, 3])
  }

  @Test func `softmax neither overflows nor loses the logarithm`() {
    // special.softmax of the rows, special.log_softmax([1, 2, 4])
    expectScalars(
      Tensor([1, 2, 3, 1000, 1000, 1000], shape: [2, 3]).softmax(),
      [0.090030573, 0.244728471, 0.665240956, 0.333333333, 0.333333333, 0.333333333])
    expectScalars(Tensor([1, 2, 4]).logSoftmax(), [-3.16984602, -2.16984602, -0.16984602])
  }
}
