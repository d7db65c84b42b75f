public import Tensors

/// What a centre head is to give for an image: a heat map with a hill on each box's centre, and the
/// boxes' sizes and offsets in the cells of those centres.
///
/// Zhou et al., *Objects as Points*, 2019, arXiv:1904.07850, section 3: the hill of a box is
/// exp(−d²/2σ²) with the distance d in pixels, the greater one where hills of a class meet.
public struct CentreTargets: Sendable {
  /// `[places, classes]`, 1 in the cells of centres.
  public let heat: Tensor
  /// The cell of each box whose centre lies in the image.
  public let places: [Int]
  /// log of width and height in pixels, `[places.count, 2]`.
  public let sizes: Tensor
  /// The centre within its cell, in cells, `[places.count, 2]` in 0..<1.
  public let offsets: Tensor

  /// `deviation` gives σ in pixels, one sixth of the greater side unless given.
  public init(
    of boxes: [Box], labels: [Int], classes: Int, on grid: CentrePointGrid,
    deviation: (Box) -> Float = { max($0.width, $0.height) / 6 }
  ) {
    require(
      labels.count == boxes.count && labels.allSatisfy { (0..<classes).contains($0) }
        && boxes.allSatisfy { $0.width > 0 && $0.height > 0 },
      "CentreTargets: \(boxes.count) boxes, labels \(labels) of \(classes) classes")
    var heat = [Float](repeating: 0, count: grid.count * classes)
    var (places, sizes, offsets) = ([Int](), [Float](), [Float]())
    for (box, label) in zip(boxes, labels) {
      let x = box.centre.x / Float(grid.stride)
      let y = box.centre.y / Float(grid.stride)
      guard x >= 0, y >= 0, x < Float(grid.width), y < Float(grid.height) else { continue }
      let (column, row) = (Int(x), Int(y))
      let sigma = max(deviation(box), 1e-3) / Float(grid.stride)
      let spread = -1 / (2 * sigma * sigma)
      let squares = (0..<grid.count).map { place in
        let (dx, dy) = (place % grid.width - column, place / grid.width - row)
        return Float(dx * dx + dy * dy) * spread
      }
      for (place, value) in Tensor(squares).exp().scalars.enumerated() {
        heat[place * classes + label] = max(heat[place * classes + label], value)
      }
      places.append(row * grid.width + column)
      sizes += [box.width, box.height]
      offsets += [x - Float(column), y - Float(row)]
    }
    self.places = places
    self.heat = Tensor(heat, shape: [grid.count, classes])
    self.sizes = Tensor(sizes, shape: [places.count, 2]).log()
    self.offsets = Tensor(offsets, shape: [places.count, 2])
  }
}

/// The focal loss of a heat map whose hills count less the higher they are, over the number of centres.
///
/// −(1 − p)^α log p in the centres (target 1), −(1 − y)^β p^α log(1 − p) elsewhere, p = σ(z); Zhou et al.,
/// arXiv:1904.07850, equation 1.
public func centreFocalLoss(
  logits: Tensor, _ heat: Tensor, alpha: Float = 2, beta: Float = 4
) -> Tensor {
  require(
    logits.shape == heat.shape,
    "centreFocalLoss: logits \(logits.shape) and targets \(heat.shape)")
  let centres = heat.detached .== 1
  let logOfP = -(-logits).softplus()
  let logOfRest = -logits.softplus()
  let atCentres = centres * (logOfRest * alpha).exp() * logOfP
  let elsewhere =
    (1 - centres) * (1 - heat.detached).power(beta) * (logOfP * alpha).exp() * logOfRest
  return -(atCentres + elsewhere).sum() / max(1, centres.sum().scalar)
}
