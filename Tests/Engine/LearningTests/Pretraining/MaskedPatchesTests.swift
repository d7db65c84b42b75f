import Learning
import Numerics
import Tensors
import Testing

@Suite struct MaskedPatchesTests {
  private func model() -> MaskedPatchModel {
    var generator = SeededGenerator(seed: 2)
    let encoder = VisionTransformer(
      side: 4, patch: 2, channels: 1, classes: 2, layers: 1,
      TransformerSettings(features: 8, heads: 2), using: &generator)
    return MaskedPatchModel(encoder, channels: 1, using: &generator)
  }

  @Test func `patches are rows of pixels`() {
    let image = Tensor((0..<16).map(Float.init), shape: [1, 4, 4, 1])
    let pixels = patchPixels(image, side: 2)
    #expect(pixels.shape == [1, 4, 4])
    #expect(Array(pixels.scalars.prefix(8)) == [0, 1, 4, 5, 2, 3, 6, 7])
  }

  @Test func `so many patches of each example are hidden`() {
    var generator = SeededGenerator(seed: 3)
    let hidden = hiddenPatches(batch: 5, patches: 7, count: 3, using: &generator)
    #expect(hidden.sum(axes: [1]).scalars == [3, 3, 3, 3, 3])
    #expect(hidden.scalars.allSatisfy { $0 == 0 || $0 == 1 })
  }

  @Test func `a hidden patch's pixels change the targets only`() {
    let (model, hidden) = (model(), Tensor([0, 1, 0, 0], shape: [1, 4]))
    var pass = Pass.evaluation
    let image = waves([1, 4, 4, 1])
    var other = image.scalars
    for pixel in [2, 3, 6, 7] { other[pixel] += 1 }
    let changed = Tensor(other, shape: image.shape)
    #expect(
      model.reconstruction(of: image, hiding: hidden, in: &pass).scalars
        == model.reconstruction(of: changed, hiding: hidden, in: &pass).scalars)
    // The mean over the four hidden pixels alone.
    let guess = model.reconstruction(of: image, hiding: hidden, in: &pass)[0][1].scalars
    let truth = [2, 3, 6, 7].map { image.scalars[$0] }
    let gaps = zip(guess, truth).map { abs($0 - $1) }
    let loss = model.loss(
      of: image, hiding: hidden, distance: .absolute, normalizesTargets: false, in: &pass)
    #expect(abs(loss.scalar - gaps.reduce(0, +) / 4) < 1e-6)
  }

  @Test func `it learns to fill in what it cannot see`() {
    let model = model()
    var generator = SeededGenerator(seed: 1)
    let images = waves([4, 4, 4, 1], step: 0.7)
    let hidden = hiddenPatches(batch: 4, patches: 4, count: 2, using: &generator)
    let found = losses(of: model, steps: 60, with: Optimizer(Adam(rate: 0.01))) { pass in
      model.loss(of: images, hiding: hidden, in: &pass)
    }
    #expect(found.last < 0.3 * found.steps[0])
    var pass = Pass.training(generator)
    let gradients = model.loss(of: images, hiding: hidden, in: &pass).gradients()
    #expect(model.parameters.allSatisfy { gradients[$0] != nil })
  }
}
