import Learning
import Numerics
import Tensors
import Testing

@Suite struct DropoutTests {
  @Test func `it drops about its rate and scales the rest to keep the mean`() {
    var pass = Pass.training(SeededGenerator(seed: 5))
    let output = Dropout(0.25)(.ones([10_000]), in: &pass).scalars
    #expect(Set(output) == [0, 1 / 0.75])
    // Binomial with deviation 43: 5 deviations.
    #expect(abs(output.count { $0 == 0 } - 2500) < 217)
  }

  @Test func `the pass's generator decides what is dropped`() {
    func output(_ seed: UInt64) -> [Float] {
      var pass = Pass.training(SeededGenerator(seed: seed))
      return Dropout(0.5)(.ones([64]), in: &pass).scalars
    }
    #expect(output(1) == output(1))
    #expect(output(1) != output(2))
  }

  @Test func `evaluation changes nothing`() {
    #expect(Dropout(0.5)(.ones([8])).scalars == [Float](repeating: 1, count: 8))
  }
}
