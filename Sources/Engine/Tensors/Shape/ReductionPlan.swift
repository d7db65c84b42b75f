/// A reduction along any axes, as a row of reductions along neighbouring ones, last ones first.
struct ReductionPlan: Sendable {
  let shape: Shape
  let isReduced: InlineArray<8, Bool>
  /// The shape with extent 1 along the reduced axes.
  let kept: Shape
  let reducedCount: Int

  /// Traps on an axis that the shape lacks, or that is named twice.
  init(of shape: Shape, along axes: [Int], in operation: StaticString) {
    var isReduced = InlineArray<8, Bool>(repeating: false)
    var reducedCount = 1
    for axis in axes {
      let position = shape.position(of: axis, in: operation)
      require(
        !isReduced[position], "\(operation): axis \(axis) of the shape \(shape) is named twice")
      isReduced[position] = true
      reducedCount *= shape[position]
    }
    self.shape = shape
    self.isReduced = isReduced
    self.reducedCount = reducedCount
    kept = Shape(rank: shape.rank) { isReduced[$0] ? 1 : shape[$0] }
  }

  /// The shape without the reduced axes.
  var dropped: Shape {
    Shape((0..<shape.rank).filter { !isReduced[$0] }.map { shape[$0] })
  }

  func run(_ reduction: Kernels.Reduction, _ x: Tensor, keepingAxes: Bool) -> Tensor {
    var result = x
    var end = shape.rank
    while end > 0 {
      guard isReduced[end - 1] else {
        end -= 1
        continue
      }
      var start = end - 1
      while start > 0 && isReduced[start - 1] { start -= 1 }
      let shape = result.shape
      result = Kernels.reduce(
        reduction, result, outer: shape.count(of: 0..<start), count: shape.count(of: start..<end),
        inner: shape.count(of: end..<shape.rank),
        shape: Shape(rank: shape.rank) { $0 >= start && $0 < end ? 1 : shape[$0] })
      end = start
    }
    return keepingAxes ? result : result.reshaped(to: dropped)
  }
}

extension Shape {
  /// The shape without one axis.
  func removing(_ axis: Int, in operation: StaticString) -> Shape {
    let position = position(of: axis, in: operation)
    return Shape(rank: rank - 1) { self[$0 < position ? $0 : $0 + 1] }
  }
}
