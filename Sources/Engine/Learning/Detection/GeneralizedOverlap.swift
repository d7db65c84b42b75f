public import Tensors

/// The generalised IoU of each pair of boxes, `[n, 4]` and `[n, 4]` to `[n]`, in −1...1.
///
/// IoU − (C − U)/C with the union U and the smallest box C that holds both; it has a gradient where the
/// boxes do not touch. Rezatofighi et al., CVPR 2019, arXiv:1902.09630, algorithm 1. A box whose corners
/// are in the wrong order has no area.
public func generalizedOverlap(_ first: Tensor, _ second: Tensor) -> Tensor {
  require(
    first.rank == 2 && first.shape == second.shape && first.shape[1] == 4,
    "generalizedOverlap: boxes \(first.shape) and \(second.shape); [n, 4] both are needed")
  func area(_ left: Tensor, _ top: Tensor, _ right: Tensor, _ bottom: Tensor) -> Tensor {
    (right - left).relu() * (bottom - top).relu()
  }
  let (a, b) = ((0..<4).map(first.column), (0..<4).map(second.column))
  let common = area(
    .maximum(a[0], b[0]), .maximum(a[1], b[1]), .minimum(a[2], b[2]), .minimum(a[3], b[3]))
  let hull = area(
    .minimum(a[0], b[0]), .minimum(a[1], b[1]), .maximum(a[2], b[2]), .maximum(a[3], b[3]))
  let union = area(a[0], a[1], a[2], a[3]) + area(b[0], b[1], b[2], b[3]) - common
  // Boxes without an area have IoU 0, and the hull of two equal points is left out.
  let least = Tensor(Float(1e-7))
  let ratio = common / .maximum(union, least)
  let result = ratio - (hull - union) / .maximum(hull, least)
  return result.reshaped(to: [first.shape[0]])
}

/// 1 − generalised IoU, averaged over pairs with weights `[n]`, or alike; 0 for no pair.
public func generalizedOverlapLoss(
  _ boxes: Tensor, _ targets: Tensor, weights: Tensor? = nil
) -> Tensor {
  let losses = 1 - generalizedOverlap(boxes, targets)
  guard let weights else { return losses.sum() / Float(max(1, boxes.shape[0])) }
  return (losses * weights).sum() / max(weights.sum().scalar, 1e-6)
}
