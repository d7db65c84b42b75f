import Learning
import Numerics
import Tensors
import Testing

@Suite(.serialized) struct ThreadTests {
  @Test func `one and two threads give the same bits`() {
    let threads = Compute.threads
    defer { Compute.threads = threads }
    func bits(_ count: Int) -> [UInt32] {
      Compute.threads = count
      var generator = SeededGenerator(seed: 1)
      let model = UNet(classes: 2, width: 8, levels: 2, using: &generator)
      let optimizer = Optimizer(AdamW(rate: 0.01))
      let x = Tensor.normal([4, 32, 32, 1], using: &generator)
      let labels = x.scalars.map { $0 > 0 ? 1 : 0 }
      for step in 0..<3 {
        var pass = Pass.training(generator.stream(step))
        optimizer.step(
          model.parameters, along: crossEntropy(model(x, in: &pass), labels).gradients())
      }
      return ClusterProblem.bits(of: model)
    }
    #expect(bits(1) == bits(2))
  }
}
