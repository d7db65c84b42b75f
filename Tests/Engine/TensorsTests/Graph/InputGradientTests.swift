import Tensors
import Testing

struct InputGradientTests {
  @Test func `each sample gets the gradient that it has alone`() {
    let images = random([3, 4, 4, 2], seed: 41)
    let kernel = random([2, 3, 3, 2], seed: 42)
    func scores(_ x: Tensor) -> Tensor { x.convolved(with: kernel).tanh().meanOverPositions() }
    let together = inputGradients(at: images, of: scores)
    for sample in 0..<3 {
      let one = images.slice(axis: 0, sample..<sample + 1).variable()
      let alone = scores(one).sum().gradients()[one]
      expectScalars(together[sample], alone?.scalars ?? [], tolerance: 1e-6)
    }
  }

  @Test func `scores of another number stop the program`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = inputGradients(at: .zeros([3, 2])) { $0.sum(axes: [0]) }
    }
    #expect(result.message.contains("inputGradients: scores of [2] for inputs of [3, 2]"))
  }
}
