import Learning
import Numerics
import Tensors
import Testing

// PyTorch 2.15: bn = BatchNorm1d(2); weight [2, .5], bias [1, -1]; print(bn(x), bn.running_mean,
// bn.running_var); bn.eval(); print(bn(x)) with the x below.
@Suite struct BatchNormTests {
  let x = Tensor([1, 2, 3, -1, 4, 0, 0, 7], shape: [4, 2])

  private func norm() -> BatchNorm {
    let norm = BatchNorm(2)
    norm.scale.value = Tensor([2, 0.5], shape: [2])
    norm.shift.value = Tensor([1, -1], shape: [2])
    return norm
  }

  @Test func `a training pass uses the batch and moves the running statistics`() {
    let norm = norm()
    var pass = Pass.training(.init(seed: 0))
    let expected: [Float] = [
      -0.26490855, -1, 2.26490855, -1.48666394, 3.52981710, -1.32444263, -1.52981710, -0.18889323,
    ]
    #expect(norm(x, in: &pass).scalars.isClose(to: expected, within: 2e-6))
    #expect(norm.runningMean.value.scalars.isClose(to: [0.2, 0.2], within: 1e-6))
    #expect(norm.runningVariance.value.scalars.isClose(to: [1.23333335, 2.16666675], within: 1e-6))
  }

  @Test func `an evaluation pass uses the running statistics and leaves them`() {
    let norm = norm()
    var pass = Pass.training(.init(seed: 0))
    _ = norm(x, in: &pass)
    let before = norm.runningMean.value.scalars
    let expected: [Float] = [
      2.44071460, -0.38857174, 6.04250145, -1.40761876, 7.84339476, -1.06793642, 0.63982135,
      1.30983996,
    ]
    #expect(norm(x).scalars.isClose(to: expected, within: 4e-6))
    #expect(norm.runningMean.value.scalars == before)
  }

  @Test func `a pass may keep running statistics in training, and affine parts still learn`() {
    let norm = norm()
    norm.runningMean.value = Tensor([1, 2])
    norm.runningVariance.value = Tensor([4, 9])
    let evaluated = norm(x).scalars
    var pass = Pass.training(.init(seed: 0))
    pass.usesRunningStatistics = true
    let output = norm(x, in: &pass)
    #expect(output.scalars == evaluated)
    #expect(norm.runningMean.value.scalars == [1, 2])
    #expect(norm.runningVariance.value.scalars == [4, 9])
    for parameter in norm.parameters {
      let gap = gradientGap(of: parameter) { weighted(norm(x, in: &pass)) }
      #expect(gap < 1e-2, "\(parameter.name)")
    }
  }

  @Test func `a frozen norm keeps everything`() {
    let norm = norm()
    let dense = Parameter("dense", Tensor([1, 1]))
    let before = (norm.parameters + norm.buffers.map { Parameter($0.name, $0.value) })
      .flatMap(\.value.scalars)
    var pass = Pass.training(.init(seed: 0))
    pass.usesRunningStatistics = true
    let loss = weighted(norm(x * dense.tracked, in: &pass))
    Optimizer(SGD(rate: 1)).step([dense], along: loss.gradients())
    #expect(dense.value.scalars != [1, 1])
    #expect(
      (norm.parameters + norm.buffers.map { Parameter($0.name, $0.value) })
        .flatMap(\.value.scalars) == before)
  }

  @Test func `without scale and shift it is the norm that scales by 1 and shifts by 0`() {
    let (plain, norm) = (PlainBatchNorm(2), BatchNorm(2))
    var pass = Pass.training(.init(seed: 0))
    #expect(plain(x, in: &pass).scalars == norm(x, in: &pass).scalars)
    #expect(plain.runningMean.value.scalars == norm.runningMean.value.scalars)
    #expect(plain.runningVariance.value.scalars == norm.runningVariance.value.scalars)
    #expect(plain(x).scalars == norm(x).scalars)
    #expect(plain.parameters.isEmpty)
  }

  @Test func `a norm is folded into a scale and a shift`() {
    let norm = norm()
    norm.runningMean.value = Tensor([1, 2])
    norm.runningVariance.value = Tensor([4, 9])
    #expect(ChannelAffine(folding: norm)(x).scalars.isClose(to: norm(x).scalars, within: 1e-6))
  }

  @Test func `one value a channel traps in training`() async {
    await #expect(processExitsWith: .failure) {
      var pass = Pass.training(.init(seed: 0))
      _ = BatchNorm(2)(Tensor([1, 2], shape: [1, 2]), in: &pass)
    }
  }
}

extension [Float] {
  /// Whether all values lie within a tolerance, absolute below 1 and relative above.
  func isClose(to other: [Float], within tolerance: Float) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { abs($0 - $1) <= tolerance * Swift.max(1, abs($1)) }
  }
}
