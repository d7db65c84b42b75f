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
