import Learning
import Numerics
import Tensors
import Testing

@Suite struct ConvolutionalModelTests {
  @Test func `a padded shortcut takes every second pixel and adds channels of zeros`() {
    var generator = SeededGenerator(seed: 1)
    let block = ResidualBlock(
      in: 1, out: 2, stride: 2, shortcut: .padding, name: "block", using: &generator)
    for parameter in block.parameters { parameter.value = .zeros(parameter.shape) }
    let x = Tensor((1...15).map(Float.init), shape: [1, 3, 5, 1])
    // Rows 0 and 2, columns 0, 2 and 4.
    #expect(block(x).scalars == [1, 0, 3, 0, 5, 0, 11, 0, 13, 0, 15, 0])
  }

  @Test func `a padded shortcut carries gradients to the pixels it takes`() {
    var generator = SeededGenerator(seed: 1)
    let block = ResidualBlock(
      in: 1, out: 2, stride: 2, shortcut: .padding, name: "block", using: &generator)
    for parameter in block.parameters { parameter.value = .zeros(parameter.shape) }
    let x = Parameter("x", Tensor((1...15).map(Float.init), shape: [1, 3, 5, 1]))
    var pass = Pass.evaluation
    let gradient = block(x.tracked, in: &pass).sum().gradients()[x]
    #expect(gradient?.scalars == [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1])
  }

  @Test func `a U-Net's bottleneck can be seen and changed`() {
    var generator = SeededGenerator(seed: 2)
    let model = UNet(classes: 2, width: 2, levels: 2, using: &generator)
    let x = waves([2, 8, 4, 1])
    var pass = Pass.evaluation
    var maps = model.encode(x, in: &pass)
    #expect(maps.map(\.shape) == [[2, 8, 4, 2], [2, 4, 2, 4], [2, 2, 1, 8]])
    #expect(model.decode(maps, in: &pass).scalars == model(x).scalars)
    maps[2] = maps[2] * 0
    #expect(model.decode(maps, in: &pass).scalars != model(x).scalars)
  }

  @Test func `a loss of the bottleneck alone reaches the encoder only`() {
    var generator = SeededGenerator(seed: 2)
    let model = UNet(classes: 2, width: 2, levels: 1, using: &generator)
    var pass = Pass.training(generator)
    let gradients = weighted(model.encode(waves([2, 4, 4, 1]), in: &pass)[1]).gradients()
    #expect(model.down.flatMap(\.parameters).allSatisfy { gradients[$0] != nil })
    #expect(model.head.parameters.allSatisfy { gradients[$0] == nil })
  }

  @Test func `a volume's maps are halved in all directions`() {
    var generator = SeededGenerator(seed: 2)
    let model = UNet3D(classes: 2, width: 2, levels: 2, using: &generator)
    var pass = Pass.evaluation
    let x = waves([1, 4, 8, 4, 1])
    let maps = model.encode(x, in: &pass)
    #expect(maps.map(\.shape) == [[1, 4, 8, 4, 2], [1, 2, 4, 2, 4], [1, 1, 2, 1, 8]])
    #expect(model.decode(maps, in: &pass).scalars == model(x).scalars)
  }

  @Test func `a volume that cannot be halved traps`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 1)
      _ = UNet3D(classes: 2, width: 2, levels: 2, using: &generator)(.zeros([1, 4, 6, 4, 1]))
    }
  }

  @Test func `a discriminator learns to tell images, and a generator to deceive it`() {
    var generator = SeededGenerator(seed: 4)
    let maker = DCGANGenerator(latent: 3, side: 8, channels: 1, width: 4, using: &generator)
    let judge = DCGANDiscriminator(side: 8, channels: 1, width: 4, using: &generator)
    let (real, noise) = (Tensor.full([4, 8, 8, 1], value: 0.8), waves([4, 3]))
    func made(_ pass: inout Pass) -> Tensor { maker(noise, in: &pass) }
    var optimizer = Optimizer(Adam(rate: 0.02))
    for _ in 0..<15 {
      var pass = Pass.training(generator)
      let fake = made(&pass).detached
      let loss =
        binaryCrossEntropy(logits: judge(real, in: &pass), .ones([4, 1]))
        + binaryCrossEntropy(logits: judge(fake, in: &pass), .zeros([4, 1]))
      optimizer.step(judge.parameters, along: loss.gradients())
    }
    var pass = Pass.training(generator)
    #expect(judge(real, in: &pass).scalars.allSatisfy { $0 > 1 })
    let before = judge(made(&pass), in: &pass).scalars
    #expect(before.allSatisfy { $0 < -1 })
    optimizer = Optimizer(Adam(rate: 0.02))
    for _ in 0..<15 {
      let score = judge(made(&pass), in: &pass)
      let loss = binaryCrossEntropy(logits: score, .ones([4, 1]))
      optimizer.step(maker.parameters, along: loss.gradients())
    }
    let after = judge(made(&pass), in: &pass).scalars
    #expect(zip(before, after).allSatisfy { $1 > $0 + 1 })
  }
}
