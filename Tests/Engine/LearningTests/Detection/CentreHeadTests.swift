import Foundation
import Learning
import Numerics
import Tensors
import Testing

@Suite struct CentreHeadTests {
  let grid = CentrePointGrid(height: 3, width: 4, stride: 2)

  @Test func `targets have a hill on each centre, sizes and offsets`() {
    // Centre (3.5, 2.5): cell (1, 1) of 2 pixels, offsets ¾ and ¼; σ = 6/6 pixels, half a cell.
    let boxes = [
      Box(left: 0.5, top: 1, right: 6.5, bottom: 4), Box(left: 20, top: 0, right: 22, bottom: 2),
    ]
    let targets = CentreTargets(of: boxes, labels: [1, 0], classes: 2, on: grid)
    #expect(targets.places == [5])
    #expect(targets.sizes.scalars.isClose(to: [1.791_759_5, 1.098_612_3], within: 1e-6))
    #expect(targets.offsets.scalars == [0.75, 0.25])
    let heat = targets.heat.scalars
    for place in 0..<12 {
      let square = Double((place % 4 - 1) * (place % 4 - 1) + (place / 4 - 1) * (place / 4 - 1))
      let expected = Float(Foundation.exp(-square / (2 * 0.25)))
      #expect(abs(heat[2 * place + 1] - expected) < 1e-6)
      #expect(heat[2 * place] == 0)
    }
  }

  @Test func `where hills meet the greater one counts`() {
    let boxes = [
      Box(left: 0, top: 0, right: 6, bottom: 2), Box(left: 0, top: 0, right: 2, bottom: 2),
    ]
    let both = CentreTargets(of: boxes, labels: [0, 0], classes: 1, on: grid).heat.scalars
    let single = boxes.map {
      CentreTargets(of: [$0], labels: [0], classes: 1, on: grid).heat.scalars
    }
    #expect(both == zip(single[0], single[1]).map { max($0, $1) })
  }

  // Python: p = 1/(1+exp(-z)), y = [1, 0.5, 0], z = [0.4, -1, 2]; the sum of -(1-p)**2*log(p) where
  // y == 1 and -(1-y)**4*p**2*log(1-p) elsewhere, over one centre.
  @Test func `the loss forgives what is near a centre`() {
    let logits = Parameter("logits", Tensor([0.4, -1, 2], shape: [1, 3, 1]))
    let heat = Tensor([1, 0.5, 0], shape: [1, 3, 1])
    let loss = centreFocalLoss(logits: logits.tracked, heat)
    #expect(abs(loss.scalar - 1.734_116_2) < 2e-6)
    let gap = gradientGap(of: logits) { centreFocalLoss(logits: logits.tracked, heat) }
    #expect(gap < 1e-2)
    // Great logits neither overflow nor make NaN.
    let far = centreFocalLoss(
      logits: Tensor([-90, 90, 90], shape: [1, 3, 1]), heat
    ).scalar
    #expect(abs(far - (90 + 90 / 16 + 90)) < 1e-3)
  }

  @Test func `peaks become boxes`() {
    var heat = [Float](repeating: -9, count: 12)
    // Cell (1, 1) is a peak, its neighbour is not; cell (2, 3) is too weak.
    heat[5] = 2
    heat[6] = 1.5
    heat[11] = -2
    var sizes = [Float](repeating: 0, count: 24)
    sizes[10] = 1.791_759_5
    sizes[11] = 1.098_612_3
    var offsets = [Float](repeating: 0, count: 24)
    offsets[10] = 0.75
    offsets[11] = 0.25
    let map = CentreMap(
      heat: Tensor(heat, shape: [1, 12, 1]), sizes: Tensor(sizes, shape: [1, 12, 2]),
      offsets: Tensor(offsets, shape: [1, 12, 2]))
    let found = map.detections(on: grid)[0]
    #expect(found.count == 1)
    #expect(
      Tensor(boxes: found.map(\.box)).scalars.isClose(to: [0.5, 1, 6.5, 4], within: 1e-5))
    // 1/(1 + e⁻²)
    #expect(abs((found.first?.score ?? 0) - 0.880_797_1) < 1e-6)
  }

  @Test func `it lists every parameter it stores`() {
    var generator = SeededGenerator(seed: 1)
    let head = CentreHead(in: 3, hidden: 4, classes: 2, using: &generator)
    #expect(
      storedParameters(in: head).map(ObjectIdentifier.init)
        == head.parameters.map(ObjectIdentifier.init))
    #expect(Set(head.parameters.map(\.name)).count == head.parameters.count)
    var pass = Pass.evaluation
    let map = head(.zeros([2, 3, 4, 3]), in: &pass)
    #expect(map.heat.shape == [2, 12, 2])
    #expect(map.sizes.shape == [2, 12, 2])
    #expect(map.offsets.shape == [2, 12, 2])
  }

  @Test func `it learns to find squares`() {
    var generator = SeededGenerator(seed: 2)
    let grid = CentrePointGrid(height: 4, width: 4, stride: 4)
    let corners: [(Float, Float)] = [(1, 2), (5, 2), (1, 6), (5, 6)]
    let boxes = corners.map { Box(left: $0.0, top: $0.1, right: $0.0 + 8, bottom: $0.1 + 8) }
    let pixels = boxes.flatMap { box in
      (0..<256).map { pixel -> Float in
        let (x, y) = (Float(pixel % 16) + 0.5, Float(pixel / 16) + 0.5)
        return x > box.left && x < box.right && y > box.top && y < box.bottom ? 1 : 0
      }
    }
    let images = Tensor(pixels, shape: [4, 16, 16, 1])
    let stem = Convolution(
      in: 1, out: 8, size: 4, stride: 4, padding: .valid, name: "stem", using: &generator)
    let head = CentreHead(in: 8, hidden: 8, classes: 1, using: &generator)
    let targets = boxes.map { CentreTargets(of: [$0], labels: [0], classes: 1, on: grid) }
    let heat = Tensor.stacking(targets.map(\.heat))
    let places = targets.enumerated().map { $0.offset * grid.count + $0.element.places[0] }
    let sizes = Tensor.concatenating(targets.map(\.sizes))
    let offsets = Tensor.concatenating(targets.map(\.offsets))
    let optimizer = Optimizer(Adam(rate: 0.02))
    func map(_ pass: inout Pass) -> CentreMap {
      head(stem(images, in: &pass).relu(), in: &pass)
    }
    for _ in 0..<100 {
      var pass = Pass.training(generator)
      let map = map(&pass)
      let size = map.sizes.reshaped(to: [-1, 2]).rows(places) - sizes
      let offset = map.offsets.reshaped(to: [-1, 2]).rows(places) - offsets
      let loss =
        centreFocalLoss(logits: map.heat, heat) + size.absoluteValue().mean()
        + offset.absoluteValue().mean()
      optimizer.step(stem.parameters + head.parameters, along: loss.gradients())
    }
    var pass = Pass.evaluation
    let found = map(&pass).detections(on: grid, least: 0.5)
    for (box, detections) in zip(boxes, found) {
      #expect(detections.count == 1)
      #expect(detections.first.map { $0.box.overlap(with: box) > 0.7 } == true)
    }
  }
}
