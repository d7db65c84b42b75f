import Learning
import Numerics
import Tensors
import Testing

/// A network that lost parts gives what the whole one gives with those parts silenced.
@Suite struct SurgeryTests {
  @Test func `an attention without some heads is the whole one with them silenced`() {
    var generator = SeededGenerator(seed: 1)
    let whole = MultiHeadAttention(6, heads: 3, mask: .causal, using: &generator)
    let x = waves([2, 4, 6], step: 0.7)
    var pass = Pass.evaluation
    // Values of zero: the head's context is zero.
    pass.substitution = { layer, output in
      layer == "attention.values"
        ? output * Tensor([1, 0, 1], shape: [1, 3, 1, 1]) : output
    }
    let silenced = whole(x, in: &pass).detached
    let kept = whole.keepingHeads([0, 2])
    #expect(kept(x).scalars.isClose(to: silenced.scalars, within: 1e-6))
    #expect(!whole.keepingHeads([0, 1])(x).scalars.isClose(to: silenced.scalars, within: 1e-3))
    #expect(kept.parameters.map(\.value.shape) == [[12, 6], [12], [6, 4], [6]])
  }

  @Test(arguments: [false, true])
  func `a feed-forward part without some units is the whole one with them silenced`(
    isGated: Bool
  ) {
    var generator = SeededGenerator(seed: 2)
    let plain = FeedForward(4, hidden: 5, name: "part", using: &generator)
    let gated = GatedFeedForward(4, hidden: 5, bias: true, name: "part", using: &generator)
    let x = waves([3, 4], step: 0.9)
    var pass = Pass.evaluation
    pass.substitution = { layer, output in
      layer == "part.hidden" ? output * Tensor([0, 1, 1, 0, 1]) : output
    }
    let whole: any Layer = isGated ? gated : plain
    let silenced = whole(x, in: &pass).detached
    // The order of the units is free.
    let kept: any Layer =
      isGated ? gated.keepingHidden([4, 1, 2]) : plain.keepingHidden([4, 1, 2])
    #expect(kept(x).scalars.isClose(to: silenced.scalars, within: 1e-6))
  }

  @Test func `channels are removed from a convolution, its norm, and the next one`() {
    var generator = SeededGenerator(seed: 3)
    let first = ConvolutionNormReLU(in: 2, out: 4, name: "first", using: &generator)
    let second = ConvolutionNormReLU(
      in: 4, out: 3, stride: 2, name: "second", using: &generator)
    first.norm.runningMean.value = Tensor([0.1, 0.2, -0.3, 0.4])
    first.norm.runningVariance.value = Tensor([1, 2, 3, 4])
    let x = waves([2, 4, 4, 2], step: 0.3)
    let whole = second((first(x) * Tensor([0, 1, 0, 1])))
    let small = second.keepingInputs([1, 3])(first.keepingOutputs([1, 3])(x))
    #expect(small.scalars.isClose(to: whole.scalars, within: 1e-6))
  }

  @Test func `a mask comes along, and nothing is shared with the original`() {
    var generator = SeededGenerator(seed: 4)
    let layer = Dense(3, 4, using: &generator)
    layer.weight.mask = Mask(shape: [4, 3]) { $0 % 2 == 0 }
    let kept = layer.keepingOutputs([3, 0]).keepingInputs([1, 2])
    // Rows 3 and 0, columns 1 and 2: places 10, 11, 1 and 2 of the original.
    #expect(kept.weight.mask == Mask(shape: [2, 2]) { $0 == 0 || $0 == 3 })
    let before = layer.bias?.value.scalars
    kept.bias?.value = .zeros([2])
    #expect(layer.bias?.value.scalars == before)
  }
}
