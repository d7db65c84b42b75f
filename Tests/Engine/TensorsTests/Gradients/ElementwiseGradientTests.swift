import Tensors
import Testing

/// Values away from the corners of functions that have one.
private let awayFromZero = Tensor([-1.4, -0.7, -0.3, 0.2, 0.6, 1.1, 1.9], shape: [7])
private let positive = Tensor([0.4, 0.7, 1.1, 1.6, 2.5], shape: [5])

struct ElementwiseGradientTests {
  @Test(arguments: [
    Differentiated("+ rows", [3, 5], [5]) { $0[0] + $0[1] },
    Differentiated("+ columns", [3, 1], [3, 5]) { $0[0] + $0[1] },
    Differentiated("+ both repeat", [3, 1, 5], [7, 1]) { $0[0] + $0[1] },
    Differentiated("-", [2, 3], [3]) { $0[0] - $0[1] },
    Differentiated("- from a scalar", [], [2, 3]) { $0[0] - $0[1] },
    Differentiated("*", [2, 1, 3], [5, 1]) { $0[0] * $0[1] },
    Differentiated("* with itself", [3, 3]) { $0[0] * $0[0] },
    Differentiated("/", [random([2, 3]), positive.slice(axis: 0, 0..<3)]) { $0[0] / $0[1] },
    Differentiated("prefix -", [4]) { -$0[0] },
    Differentiated("+ and - of a number", [4]) { 2 - (1 + $0[0] + 3 - 0.5) },
    Differentiated("* and / of a number", [4]) { 2 * $0[0] * 3 / 7 },
    Differentiated("a number / x", [positive]) { 2 / $0[0] },
  ])
  func `arithmetic and its broadcasting are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("squared", [5]) { $0[0].squared() },
    Differentiated("squareRoot", [positive]) { $0[0].squareRoot() },
    Differentiated("absoluteValue", [awayFromZero]) { $0[0].absoluteValue() },
    Differentiated("exp", [5]) { $0[0].exp() },
    Differentiated("expMinusOne", [5]) { $0[0].expMinusOne() },
    Differentiated("log", [positive]) { $0[0].log() },
    Differentiated("logOnePlus", [positive]) { $0[0].logOnePlus() },
    Differentiated("reciprocal", [positive]) { $0[0].reciprocal() },
    Differentiated("power", [positive]) { $0[0].power(2.5) },
    Differentiated("sin", [5]) { $0[0].sin() },
    Differentiated("cos", [5]) { $0[0].cos() },
    Differentiated("erf", [5]) { $0[0].erf() },
    Differentiated("clamped", [awayFromZero]) { $0[0].clamped(to: -0.5...1) },
    Differentiated("relu", [awayFromZero]) { $0[0].relu() },
    Differentiated("sigmoid", [5]) { $0[0].sigmoid() },
    Differentiated("tanh", [5]) { $0[0].tanh() },
    Differentiated("gelu", [7]) { $0[0].gelu() },
    Differentiated("silu", [7]) { $0[0].silu() },
    Differentiated("softplus", [7]) { $0[0].softplus() },
    Differentiated("softmax", [2, 3, 5]) { $0[0].softmax() },
    Differentiated("logSoftmax", [3, 5]) { $0[0].logSoftmax() },
  ])
  func `functions and activations are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test(arguments: [
    Differentiated("maximum", [awayFromZero, awayFromZero.reversed]) { .maximum($0[0], $0[1]) },
    Differentiated("minimum", [awayFromZero, Tensor(0.4)]) { .minimum($0[0], $0[1]) },
    Differentiated("select", [2, 3], [3]) { .select(counting([2, 1]), $0[0], $0[1]) },
    Differentiated("select scalars", [], []) { .select(Tensor([0, 1, 1]), $0[0], $0[1]) },
  ])
  func `choices are differentiated`(_ case: Differentiated) {
    #expect(`case`.gap < differenceTolerance)
  }

  @Test func `equal scalars share the gradient of their maximum`() {
    let (a, b) = (Tensor([1, 2]).variable(), Tensor([1, 0]).variable())
    let gradients = Tensor.maximum(a, b).sum().gradients()
    #expect(gradients[a]?.scalars == [0.5, 1])
    #expect(gradients[b]?.scalars == [0.5, 0])
  }
}

extension Tensor {
  fileprivate var reversed: Tensor { rows((0..<shape[0]).reversed()) }
}
