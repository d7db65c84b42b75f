import Learning
import Numerics
import Tensors
import Testing

@Suite struct GridTests {
  let anchors = AnchorGrid(height: 1, width: 2, stride: 4, sizes: [(4, 4), (8, 2)])
  let points = CentrePointGrid(height: 2, width: 2, stride: 4)

  @Test func `anchors stand around the middle of each cell`() {
    #expect(
      anchors.anchors == [
        Box(left: 0, top: 0, right: 4, bottom: 4), Box(left: -2, top: 1, right: 6, bottom: 3),
        Box(left: 4, top: 0, right: 8, bottom: 4), Box(left: 2, top: 1, right: 10, bottom: 3),
      ])
  }

  @Test func `numbers decode to boxes by shift and scale`() {
    // Of anchor 1, centre (2, 2), 8 × 2: centre (6, 1), width 8·2, height 2/2.
    let numbers = Tensor([0.5, -0.5, 0.693_147_2, -0.693_147_2], shape: [1, 4])
    #expect(
      anchors.boxes(of: numbers, at: [1]).scalars.isClose(to: [-2, 0.5, 14, 1.5], within: 1e-5))
    #expect(anchors.boxes(of: .zeros([4, 4])).boxes == anchors.anchors)
    // A scale of e^99 is kept at 1000/16.
    let wide = anchors.boxes(of: Tensor([0, 0, 99, 0], shape: [1, 4]), at: [0]).boxes[0]
    #expect(abs(wide.width - 250) < 1e-2)
  }

  @Test func `encoding is undone by decoding`() {
    let boxes = [
      Box(left: 1, top: 0.5, right: 4, bottom: 9), Box(left: 3, top: 2, right: 5, bottom: 3),
    ]
    let numbers = anchors.numbers(of: boxes, at: [3, 0])
    let decoded = anchors.boxes(of: numbers, at: [3, 0])
    #expect(decoded.scalars.isClose(to: Tensor(boxes: boxes).scalars, within: 1e-5))
  }

  @Test func `distances decode to boxes around a point`() {
    // Point 2 is (2, 6); distances 4·e^0 and 4·e^log(2).
    let numbers = Tensor([0, 0, 0.693_147_2, 0], shape: [1, 4])
    #expect(points.boxes(of: numbers, at: [2]).scalars.isClose(to: [-2, 2, 10, 10], within: 1e-5))
  }

  @Test func `decoding has a gradient`() {
    let numbers = Parameter("numbers", waves([4, 4]))
    for decode in [{ points.boxes(of: $0) }, { anchors.boxes(of: $0) }] {
      #expect(gradientGap(of: numbers) { weighted(decode(numbers.tracked)) } < 1e-2)
    }
  }

  @Test func `an anchor takes the box it overlaps most, and no box is left out`() {
    let boxes = [
      Box(left: 0, top: 0, right: 4, bottom: 3), Box(left: 4, top: 0, right: 8, bottom: 4),
      Box(left: 9, top: 1, right: 12, bottom: 3),
    ]
    // Overlaps: anchor 0 with box 0 is 3/4; anchor 1 8/20 = 0.4; anchor 2 with box 1 is 1;
    // anchor 3 with box 1 is 8/24 and with box 2 2/20, but it is box 2's best.
    #expect(AnchorAssignment(of: boxes, to: anchors.anchors).targets == [0, -2, 1, 2])
    #expect(
      AnchorAssignment(of: Array(boxes.prefix(2)), to: anchors.anchors).targets == [0, -2, 1, -1])
    // Both boxes overlap anchor 0 most: the one that fills it more gets it.
    let rivals = [
      Box(left: 0, top: 0, right: 2, bottom: 1), Box(left: 0, top: 0, right: 2, bottom: 1.5),
    ]
    #expect(AnchorAssignment(of: rivals, to: anchors.anchors).targets == [1, -1, -1, -1])
    #expect(AnchorAssignment(of: [], to: anchors.anchors).targets == [-1, -1, -1, -1])
  }

  @Test func `a point takes the smallest box that holds it, within its reach`() {
    let boxes = [
      Box(left: 0, top: 0, right: 8, bottom: 8), Box(left: 1, top: 1, right: 4, bottom: 3),
    ]
    let all = CentrePointAssignment(of: boxes, to: points)
    #expect(all.targets == [1, 0, 0, 0])
    #expect(all.positives == [0, 1, 2, 3])
    // Point (2, 2): √(1/2 · 1/1); point (6, 2) in the large box: √(2/6 · 2/6).
    let third: Float = 1 / 3
    let expected = [0.707_106_8, third, third, third]
    #expect(all.centreness.isClose(to: expected, within: 1e-6))
    #expect(CentrePointAssignment(of: boxes, to: points, reach: 0...4).targets == [1, -1, -1, -1])
  }
}
