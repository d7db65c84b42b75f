import Learning
import Numerics
import Tensors
import Testing

@Suite struct BoxTests {
  let square = Box(left: 0, top: 0, right: 2, bottom: 2)
  let shifted = Box(left: 1, top: 1, right: 3, bottom: 3)
  let apart = Box(left: 4, top: 0, right: 6, bottom: 2)

  @Test func `the overlap is the common area over the joint one`() {
    #expect(square.overlap(with: shifted) == Float(1) / 7)
    #expect(square.overlap(with: square) == 1)
    #expect(square.overlap(with: apart) == 0)
    let empty = Box(left: 1, top: 1, right: 1, bottom: 1)
    #expect(empty.overlap(with: empty) == 0)
  }

  @Test func `the generalised overlap subtracts the part of the hull that neither covers`() {
    // 1/7 − 2/9 with hull 9 and union 7; 1; 0 − 4/12 with hull 12 and union 8.
    let values = generalizedOverlap(
      Tensor(boxes: [square, square, square]), Tensor(boxes: [shifted, square, apart]))
    let expected: [Float] = [-0.079_365_08, 1, -0.333_333_33]
    #expect(values.scalars.isClose(to: expected, within: 1e-6))
  }

  @Test func `the generalised overlap has a gradient, apart or not`() {
    let boxes = Parameter(
      "boxes", Tensor([0.1, 0.2, 2, 2.3, 0.3, 0.1, 1.6, 1.9], shape: [2, 4]))
    let others = Tensor(boxes: [shifted, apart])
    let gap = gradientGap(of: boxes, step: 1e-3) {
      weighted(generalizedOverlap(boxes.tracked, others))
    }
    #expect(gap < 1e-2)
  }

  @Test func `boxes that do not touch are drawn together`() {
    let boxes = Parameter("boxes", Tensor(boxes: [square]))
    let target = Tensor(boxes: [apart])
    let optimizer = Optimizer(Adam(rate: 0.1))
    for _ in 0..<150 {
      let loss = generalizedOverlapLoss(boxes.tracked, target)
      optimizer.step([boxes], along: loss.gradients())
    }
    #expect(boxes.value.boxes[0].overlap(with: apart) > 0.9)
  }

  @Test func `weights choose whose loss counts`() {
    let loss = generalizedOverlapLoss(
      Tensor(boxes: [square, square]), Tensor(boxes: [apart, square]), weights: Tensor([1, 3]))
    #expect(abs(loss.scalar - (4.0 / 3) / 4) < 1e-6)
    #expect(generalizedOverlapLoss(.zeros([0, 4]), .zeros([0, 4])).scalar == 0)
  }

  @Test func `lower scores that overlap too much are removed, ties in favour of the first`() {
    let boxes = [
      square, Box(left: 0, top: 0, right: 2, bottom: 2.2), shifted, apart,
      Box(left: 4, top: 0.2, right: 6, bottom: 2),
    ]
    let scores: [Float] = [0.5, 0.9, 0.4, 0.8, 0.8]
    #expect(nonMaximumSuppression(boxes, scores: scores) == [1, 3, 2])
    #expect(
      nonMaximumSuppression(boxes, scores: scores, classes: [0, 1, 0, 0, 0]) == [1, 3, 0, 2])
    #expect(nonMaximumSuppression(boxes, scores: scores, threshold: 0.05) == [1, 3])
    #expect(nonMaximumSuppression([], scores: []) == [])
  }
}
