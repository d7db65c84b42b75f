public import Numerics
public import Tensors

/// Where a centre head sees centres, and the sizes of the boxes around them.
public struct CentreMap: Sendable {
  /// Logits of a centre of each class, `[batch, places, classes]`.
  public let heat: Tensor
  /// log of width and height in pixels, `[batch, places, 2]`.
  public let sizes: Tensor
  /// The centre within its cell, in cells, `[batch, places, 2]`.
  public let offsets: Tensor

  public init(heat: Tensor, sizes: Tensor, offsets: Tensor) {
    self.heat = heat
    self.sizes = sizes
    self.offsets = offsets
  }
}

/// A heat map of objects' centres and their boxes, from a map `[batch, height, width, channels]`.
///
/// Zhou et al., *Objects as Points*, 2019, arXiv:1904.07850, section 3; a 3×3 convolution with ReLU for
/// each of the three outputs. Biases of the heat start at −log((1 − π)/π), π = 0.1.
public struct CentreHead: Trainable {
  public let name: String
  public let heatHidden: Convolution
  public let heat: Convolution
  public let sizeHidden: Convolution
  public let size: Convolution
  public let offsetHidden: Convolution
  public let offset: Convolution

  /// The parts are called `NAME.heatHidden`, `NAME.heat`, `NAME.sizeHidden`, and so on.
  public init(
    in channels: Int, hidden: Int, classes: Int, name: String = "centres",
    using generator: inout SeededGenerator
  ) {
    require(
      hidden > 0 && classes > 0, "CentreHead \(name): \(hidden) channels, \(classes) classes")
    self.name = name
    func output(_ part: String, _ count: Int) -> (Convolution, Convolution) {
      (
        Convolution(
          in: channels, out: hidden, name: "\(name).\(part)Hidden", using: &generator),
        Convolution(
          in: hidden, out: count, size: 1, name: "\(name).\(part)", using: &generator)
      )
    }
    (heatHidden, heat) = output("heat", classes)
    (sizeHidden, size) = output("size", 2)
    (offsetHidden, offset) = output("offset", 2)
    heat.bias?.value = .full([classes], value: -2.197_224_6)
  }

  public func callAsFunction(_ x: Tensor, in pass: inout Pass) -> CentreMap {
    func places(_ map: Tensor) -> Tensor {
      map.reshaped(to: [map.shape[0], map.shape[1] * map.shape[2], map.shape[3]])
    }
    return CentreMap(
      heat: places(heat(heatHidden(x, in: &pass).relu(), in: &pass)),
      sizes: places(size(sizeHidden(x, in: &pass).relu(), in: &pass)),
      offsets: places(offset(offsetHidden(x, in: &pass).relu(), in: &pass)))
  }

  public var parameters: [Parameter] {
    [heatHidden, heat, sizeHidden, size, offsetHidden, offset].flatMap(\.parameters)
  }
}

extension CentreMap {
  /// What was found in each example, by descending score: every cell whose score reaches `least` and is
  /// the greatest of its class in the 3 × 3 cells around it, after `nonMaximumSuppression`.
  public func detections(
    on grid: CentrePointGrid, least: Float = 0.3, overlap: Float = 0.5
  ) -> [[Detection]] {
    require(
      heat.shape[1] == grid.count, "CentreMap: \(heat.shape) on a grid of \(grid.count) places")
    let (classes, stride) = (heat.shape[2], Float(grid.stride))
    return (0..<heat.shape[0]).map { example in
      let scores = heat[example].detached.sigmoid().scalars
      let sides = sizes[example].detached.exp().scalars
      let offset = offsets[example].detached.scalars
      let candidates = scores.indices.compactMap { index -> Detection? in
        let (place, label) = (index / classes, index % classes)
        let score = scores[index]
        guard score >= least, isPeak(score, at: place, label, scores, grid) else { return nil }
        let x = (Float(place % grid.width) + offset[2 * place]) * stride
        let y = (Float(place / grid.width) + offset[2 * place + 1]) * stride
        let (width, height) = (sides[2 * place], sides[2 * place + 1])
        return Detection(
          box: Box(
            left: x - width / 2, top: y - height / 2, right: x + width / 2,
            bottom: y + height / 2), label: label, score: score)
      }
      return nonMaximumSuppression(
        candidates.map(\.box), scores: candidates.map(\.score), threshold: overlap,
        classes: candidates.map(\.label)
      ).map { candidates[$0] }
    }
  }

  /// Whether no neighbour has a greater score.
  private func isPeak(
    _ score: Float, at place: Int, _ label: Int, _ scores: [Float], _ grid: CentrePointGrid
  ) -> Bool {
    let (row, column) = (place / grid.width, place % grid.width)
    for y in max(0, row - 1)...min(grid.height - 1, row + 1) {
      for x in max(0, column - 1)...min(grid.width - 1, column + 1)
      where scores[(y * grid.width + x) * heat.shape[2] + label] > score { return false }
    }
    return true
  }
}
