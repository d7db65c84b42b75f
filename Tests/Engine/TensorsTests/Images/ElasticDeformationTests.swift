import Numerics
import Tensors
import Testing

struct ElasticDeformationTests {
  @Test func `without amplitude nothing moves`() {
    var generator = SeededGenerator(seed: 1)
    let images = random([2, 4, 5, 3])
    let still = ElasticDeformation(amplitude: 0, deviation: 2)(images, using: &generator)
    #expect(still.scalars == images.scalars)
  }

  @Test func `offsets have the spread that smoothing leaves of uniform noise`() {
    var generator = SeededGenerator(seed: 2)
    let deformation = ElasticDeformation(amplitude: 20, deviation: 2)
    let grid = deformation.drawGrid(for: [4, 40, 40, 1], using: &generator)
    #expect(grid.shape == [4, 40, 40, 2])
    let inner = (grid - .pixelGrid(height: 40, width: 40))
      .slice(axis: 1, 8..<32).slice(axis: 2, 8..<32)
    // Of uniform noise with variance 1/3 a Gaussian leaves 1/3 · (Σ w²)², Σ w² ≈ 1 / (2√π·σ) = 0.141:
    // 20 · √(1/3) · 0.141 = 1.63, give or take what few independent places tell.
    let spread = inner.squared().mean().scalar.squareRoot()
    #expect(abs(spread - 1.63) < 0.25)
    // Neighbours move alike: the difference has the variance 2 (1 - exp(-1 / 4σ²)) of a place's own.
    let steps = inner.slice(axis: 1, 1..<24) - inner.slice(axis: 1, 0..<23)
    #expect(abs(steps.squared().mean().scalar.squareRoot() / spread - 0.348) < 0.05)
  }

  @Test func `labels bend as their images`() {
    var generator = SeededGenerator(seed: 3)
    let images = Tensor.concatenating(
      [Tensor.zeros([1, 12, 6, 1]), .ones([1, 12, 6, 1])], axis: 2)
    let deformation = ElasticDeformation(amplitude: 15, deviation: 2)
    let grid = deformation.drawGrid(for: images.shape, using: &generator)
    let bent = images.sampled(at: grid, border: .edge)
    let labels = images.sampled(at: grid, border: .edge, sampling: .nearest)
    #expect(bent.scalars != images.scalars)
    // A label is what its image is nearer to; halves could go either way.
    for (value, label) in zip(bent.scalars, labels.scalars) where abs(value - 0.5) > 1e-3 {
      #expect(label == value.rounded())
    }
  }
}
