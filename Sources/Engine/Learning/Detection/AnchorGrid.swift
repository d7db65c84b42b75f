public import Tensors

/// Boxes of fixed sizes around the centre of every cell of a map, from which detections are measured.
///
/// Ordered by row, column and size, as the outputs of an `AnchorHead`.
public struct AnchorGrid: Hashable, Sendable, Codable {
  public let height: Int
  public let width: Int
  /// How many pixels a cell is wide and high.
  public let stride: Int
  public let anchors: [Box]

  /// Sizes are (width, height) in pixels.
  public init(height: Int, width: Int, stride: Int, sizes: [(width: Float, height: Float)]) {
    require(
      height > 0 && width > 0 && stride > 0 && !sizes.isEmpty
        && sizes.allSatisfy { $0.width > 0 && $0.height > 0 },
      "AnchorGrid: \(height) × \(width) cells of \(stride) pixels, sizes \(sizes)")
    self.height = height
    self.width = width
    self.stride = stride
    anchors = (0..<height * width).flatMap { cell in
      let x = (Float(cell % width) + 0.5) * Float(stride)
      let y = (Float(cell / width) + 0.5) * Float(stride)
      return sizes.map { size in
        Box(
          left: x - size.width / 2, top: y - size.height / 2, right: x + size.width / 2,
          bottom: y + size.height / 2)
      }
    }
  }

  /// Boxes from an anchor head's numbers (dx, dy, dw, dh), `[n, 4]` for the anchors at `places`.
  ///
  /// x = x_a + dx·w_a, w = w_a·exp(dw), and so on; Ren et al., *Faster R-CNN*, arXiv:1506.01497,
  /// equation 2. dw and dh are kept below log(1000/16), so that no box explodes.
  public func boxes(of numbers: Tensor, at places: [Int]? = nil) -> Tensor {
    let anchors = Tensor(boxes: chosen(places))
    require(
      numbers.shape == anchors.shape,
      "AnchorGrid: numbers \(numbers.shape) for anchors of \(anchors.shape)")
    let most: Float = 4.135_166_6
    let (left, top) = (anchors.column(0), anchors.column(1))
    let (width, height) = (anchors.column(2) - left, anchors.column(3) - top)
    let x = left + width * 0.5 + numbers.column(0) * width
    let y = top + height * 0.5 + numbers.column(1) * height
    let wide = numbers.column(2).clamped(to: -.greatestFiniteMagnitude...most).exp() * width
    let tall = numbers.column(3).clamped(to: -.greatestFiniteMagnitude...most).exp() * height
    return .concatenating(
      [
        x - wide * 0.5, y - tall * 0.5, x + wide * 0.5, y + tall * 0.5,
      ], axis: -1)
  }

  /// The numbers that give these boxes at these anchors, `[n, 4]`.
  public func numbers(of boxes: [Box], at places: [Int]) -> Tensor {
    let pairs = zip(boxes, chosen(places))
    require(
      boxes.count == places.count,
      "AnchorGrid: \(boxes.count) boxes at \(places.count) places")
    let centres = pairs.map { box, anchor in
      [
        (box.centre.x - anchor.centre.x) / anchor.width,
        (box.centre.y - anchor.centre.y) / anchor.height,
      ]
    }
    let ratios = Tensor(
      pairs.flatMap { [$0.width / $1.width, $0.height / $1.height] }, shape: [boxes.count, 2])
    return .concatenating(
      [Tensor(centres.flatMap { $0 }, shape: [boxes.count, 2]), ratios.log()], axis: 1)
  }

  private func chosen(_ places: [Int]?) -> [Box] {
    places.map { $0.map { anchors[$0] } } ?? anchors
  }
}
