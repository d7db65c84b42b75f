import Tensors
import Testing

/// Three steps along 0.5, -0.25, 0.1 from 1 at rate 0.1; the recurrences in Python's doubles.
struct StepTests {
  private static let gradients: [Float] = [0.5, -0.25, 0.1]

  @Test(arguments: [(false, Float(0.896559749)), (true, Float(0.869189208))])
  func `momentum with decay, plain or by Nesterov`(isNesterov: Bool, expected: Float) {
    var (value, velocity) = (Tensor([1]), Tensor([0]))
    for gradient in Self.gradients {
      value.step(
        along: Tensor([gradient]), velocity: &velocity, rate: 0.1, momentum: 0.9, decay: 0.01,
        nesterov: isNesterov)
    }
    expectScalars(value, [expected])
  }

  @Test(arguments: [
    (Float(0), false, Float(0.841841943)), (0.1, false, 0.802403794), (0.1, true, 0.814397280),
  ])
  func `Adam, with decay added or decoupled`(decay: Float, isDecoupled: Bool, expected: Float) {
    var value = Tensor([1])
    var moments = AdamMoments(for: value)
    var settings = AdamSettings(rate: 0.1)
    settings.decay = decay
    settings.isDecoupled = isDecoupled
    for gradient in Self.gradients {
      value.step(along: Tensor([gradient]), moments: &moments, settings)
    }
    expectScalars(value, [expected])
    #expect(moments.stepCount == 3)
  }

  @Test func `a step leaves copies of the value alone`() {
    var (value, velocity) = (Tensor([1]), Tensor([0]))
    let (before, rest) = (value, velocity)
    value.step(along: Tensor([1]), velocity: &velocity, rate: 0.5)
    #expect(before.scalars == [1])
    #expect(rest.scalars == [0])
    #expect(value.scalars == [0.5])
  }
}
