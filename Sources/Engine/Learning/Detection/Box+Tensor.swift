public import Tensors

extension Tensor {
  /// Boxes as rows `[left, top, right, bottom]`: `[n, 4]`.
  public init(boxes: [Box]) {
    self.init(
      boxes.flatMap { [$0.left, $0.top, $0.right, $0.bottom] }, shape: [boxes.count, 4])
  }

  /// The rows of `[..., 4]` as boxes.
  public var boxes: [Box] {
    require(rank > 0 && shape[-1] == 4, "boxes: \(shape) is not [..., 4]")
    let values = scalars
    return stride(from: 0, to: values.count, by: 4).map {
      Box(left: values[$0], top: values[$0 + 1], right: values[$0 + 2], bottom: values[$0 + 3])
    }
  }

  /// One column of `[n, 4]`, `[n, 1]`.
  func column(_ index: Int) -> Tensor { slice(axis: -1, index..<index + 1) }
}
