import Learning
import Numerics
import Tensors
import Testing

@Suite struct DetectionHeadTests {
  private func head(anchors: Int = 1, hasCentreness: Bool = false) -> DetectionHead {
    var generator = SeededGenerator(seed: 1)
    return DetectionHead(
      in: 3, classes: 2, anchors: anchors, hasCentreness: hasCentreness, using: &generator)
  }

  @Test func `it lists every parameter it stores`() {
    let head = head(anchors: 2, hasCentreness: true)
    #expect(
      storedParameters(in: head).map(ObjectIdentifier.init)
        == head.parameters.map(ObjectIdentifier.init))
    #expect(Set(head.parameters.map(\.name)).count == head.parameters.count)
  }

  @Test func `it gives classes and a box for each place`() {
    var pass = Pass.evaluation
    let map = head(anchors: 2)(.zeros([3, 4, 5, 3]), in: &pass)
    #expect(map.classes.shape == [3, 40, 2])
    #expect(map.boxes.shape == [3, 40, 4])
    #expect(map.centreness == nil)
    #expect(
      head(hasCentreness: true)(.zeros([1, 4, 5, 3]), in: &pass).centreness?.shape == [1, 20])
  }

  @Test func `it starts with a probability of one in a hundred`() {
    var pass = Pass.evaluation
    let probabilities = head()(.zeros([1, 4, 5, 3]), in: &pass).classes.sigmoid().scalars
    #expect(probabilities.allSatisfy { abs($0 - 0.01) < 0.005 })
  }

  @Test func `it learns to find squares`() {
    var generator = SeededGenerator(seed: 2)
    let grid = CentrePointGrid(height: 4, width: 4, stride: 4)
    let corners: [(Float, Float)] = [(0, 0), (8, 0), (4, 8), (8, 8), (0, 4), (5, 3)]
    let boxes = corners.map { Box(left: $0.0, top: $0.1, right: $0.0 + 8, bottom: $0.1 + 8) }
    let pixels = boxes.flatMap { box in
      (0..<256).map { pixel -> Float in
        let (x, y) = (Float(pixel % 16) + 0.5, Float(pixel / 16) + 0.5)
        return x > box.left && x < box.right && y > box.top && y < box.bottom ? 1 : 0
      }
    }
    let images = Tensor(pixels, shape: [6, 16, 16, 1])
    let stem = Convolution(
      in: 1, out: 8, size: 4, stride: 4, padding: .valid, name: "stem", using: &generator)
    let head = DetectionHead(in: 8, classes: 1, using: &generator)
    let assignments = boxes.map { CentrePointAssignment(of: [$0], to: grid) }
    let truth = Tensor(
      assignments.flatMap { $0.targets.map { $0 >= 0 ? 1 : 0 } }, shape: [6, 16, 1])
    let optimizer = Optimizer(Adam(rate: 0.02))
    func map(_ pass: inout Pass) -> DetectionMap {
      head(stem(images, in: &pass).relu(), in: &pass)
    }
    for _ in 0..<80 {
      var pass = Pass.training(generator)
      let map = map(&pass)
      var loss = binaryCrossEntropy(logits: map.classes, truth)
      for (example, assignment) in assignments.enumerated() {
        let places = assignment.positives
        let found = grid.boxes(of: map.boxes[example].rows(places), at: places)
        let targets = Tensor(boxes: places.map { _ in boxes[example] })
        loss = loss + generalizedOverlapLoss(found, targets)
      }
      optimizer.step(stem.parameters + head.parameters, along: loss.gradients())
    }
    var pass = Pass.evaluation
    let found = map(&pass).detections(least: 0.5) { grid.boxes(of: $0) }
    for (box, detections) in zip(boxes, found) {
      #expect(detections.count == 1)
      #expect(detections.first.map { $0.box.overlap(with: box) > 0.7 && $0.label == 0 } == true)
    }
  }
}
