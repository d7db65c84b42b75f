import Tensors
import Testing

struct RotaryAnglesTests {
  private let angles = RotaryAngles(positions: [1, 3], width: 4)

  // a·cos - b·sin and a·sin + b·cos in NumPy, for x = np.arange(8).reshape(2, 4) and the angles
  // pos[:, None] * 10000.0 ** (-2 * np.arange(2) / 4)
  @Test func `features half the width apart are turned`() {
    expectScalars(
      counting([2, 4]).rotated(by: angles),
      [-1.682942, 0.969951, 1.080605, 3.00985, -4.80669, 4.787782, -5.375475, 7.146828])
  }

  @Test func `neighbours are turned`() {
    expectScalars(
      counting([2, 4]).rotated(by: angles, pairing: .neighbours),
      [-0.841471, 0.540302, 1.969901, 3.01985, -4.66557, -4.385482, 5.787332, 7.176823])
  }

  @Test func `scores depend on the distance of positions alone`() {
    let (q, k) = (random([1, 64]), random([1, 64], seed: 2))
    func score(_ i: Int, _ j: Int) -> Float {
      (q.rotated(by: RotaryAngles(positions: [i], width: 64))
        * k.rotated(by: RotaryAngles(positions: [j], width: 64))).sum().scalar
    }
    #expect(abs(score(3, 8) - score(503, 508)) < 2e-4)
    #expect(abs(score(3, 8) - score(3, 9)) > 1e-2)
  }

  @Test(arguments: [RotaryAngles.Pairing.halves, .neighbours])
  func `the turn is differentiated`(_ pairing: RotaryAngles.Pairing) {
    let angles = RotaryAngles(positions: [0, 1, 7], width: 6)
    #expect(
      gradientGap([random([2, 2, 3, 6])]) { $0[0].rotated(by: angles, pairing: pairing) } < 5e-4)
  }

  @Test func `other widths are named`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Tensor.zeros([2, 6]).rotated(by: RotaryAngles(positions: [0, 1], width: 4)) }
    #expect(result.message.contains("rotated: the shape [2, 6] for angles of [2, 4]"))
  }
}
