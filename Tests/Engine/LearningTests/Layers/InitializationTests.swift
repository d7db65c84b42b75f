import Learning
import Numerics
import Tensors
import Testing

@Suite struct InitializationTests {
  @Test func `a dense layer starts within one over the root of its inputs`() {
    var generator = SeededGenerator(seed: 1)
    let layer = Dense(100, 200, using: &generator)
    for parameter in layer.parameters {
      let scalars = parameter.value.scalars
      #expect(scalars.allSatisfy { abs($0) <= 0.1 })
      // Uniform on ±0.1 has the mean square 0.01/3; 200 draws deviate by 5 % or so.
      let meanSquare = scalars.reduce(0) { $0 + $1 * $1 } / Float(scalars.count)
      #expect(abs(meanSquare - 0.01 / 3) < 0.01 / 3 * 0.25)
    }
  }

  @Test(arguments: [(Initialization.heFanIn, Float(2) / 72), (.heFanOut, 2 / 144)])
  func `he's draws have the variance two over the fan`(
    initialization: Initialization, variance: Float
  ) {
    var generator = SeededGenerator(seed: 1)
    let layer = Convolution(
      in: 8, out: 16, initialization: initialization, using: &generator)
    let scalars = layer.weight.value.scalars
    // 1,152 normal draws: the mean square deviates by 4 % or so.
    let meanSquare = scalars.reduce(0) { $0 + $1 * $1 } / Float(scalars.count)
    #expect(abs(meanSquare - variance) < variance * 0.2)
    #expect(layer.bias?.value.scalars == [Float](repeating: 0, count: 16))
  }

  @Test func `the same seed gives the same weights`() {
    func weights() -> [Float] {
      var generator = SeededGenerator(seed: 3)
      return MLP(inputs: 4, hidden: [5], classes: 2, using: &generator).parameters
        .flatMap(\.value.scalars)
    }
    #expect(weights() == weights())
  }
}
