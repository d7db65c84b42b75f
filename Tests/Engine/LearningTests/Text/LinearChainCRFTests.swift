import Learning
import Tensors
import Testing

// Python: all eight tag sequences of three places and two tags, with emissions
// sin(arange(1, 7)).reshape(3, 2), transitions sin(0.7 arange(1, 5)), start sin(0.4 arange(1, 3)) and
// end sin(1.3 arange(1, 3)).
@Suite struct LinearChainCRFTests {
  let emissions = waves([3, 2])

  private var field: LinearChainCRF {
    let field = LinearChainCRF(tags: 2)
    field.transitions.value = waves([2, 2], step: 0.7)
    field.start.value = waves([2], step: 0.4)
    field.end.value = waves([2], step: 1.3)
    return field
  }

  @Test func `the partition is the sum over all sequences`() {
    #expect(abs(field.logPartition(emissions).scalar - 4.978_458) < 2e-6)
    #expect(abs(field.score(emissions, [0, 1, 0]).scalar - 2.327_379_8) < 2e-6)
    #expect(abs(field.loss(emissions, [1, 0, 1]).scalar - 1.125_939_5) < 2e-6)
  }

  @Test func `marginals are those of all sequences`() {
    let expected: [Float] = [
      0.39735232, 0.60264768, 0.78160749, 0.21839251, 0.40714294, 0.59285706,
    ]
    #expect(field.marginals(emissions).scalars.isClose(to: expected, within: 2e-6))
  }

  @Test func `the best tags are those of the greatest score`() {
    let best = field.bestTags(emissions)
    #expect(best.tags == [1, 0, 1])
    #expect(abs(best.score - 3.852_518_5) < 2e-6)
    let allowed = field.bestTags(emissions, forbidding: [(0, 1)])
    #expect(!zip(allowed.tags, allowed.tags.dropFirst()).contains { $0 == (0, 1) })
    #expect(
      abs(allowed.score - field.score(emissions, allowed.tags).scalar) < 2e-6)
  }

  @Test func `its loss is differentiated in scores and emissions`() {
    let (field, input) = (field, Parameter("input", emissions))
    for parameter in field.parameters + [input] {
      let gap = gradientGap(of: parameter) { field.loss(input.tracked, [1, 1, 0]) }
      #expect(gap < 1e-2, "\(parameter.name)")
    }
  }

  @Test func `a single place needs no transition`() {
    let one = waves([1, 2])
    #expect(field.marginals(one).scalars.reduce(0, +) > 0.9999)
    // sin 0.4 + sin 1 + sin 1.3 = 2.194 against sin 0.8 + sin 2 + sin 2.6 = 2.142.
    #expect(field.bestTags(one).tags == [0])
    #expect(field.loss(one, [1]).scalar > 0)
  }
}
