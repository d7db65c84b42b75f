import Tensors

extension Parameter {
  /// A parameter of the same name with these places of an axis, in this order; its mask comes along.
  func keeping(_ places: [Int], axis: Int) -> Parameter {
    let result = Parameter(name, value.compacted(axis: axis, keeping: places))
    result.mask = mask.map { mask in
      let kept = mask.tensor.compacted(axis: axis, keeping: places)
      let scalars = kept.scalars
      return Mask(shape: kept.shape) { scalars[$0] != 0 }
    }
    return result
  }
}

extension Buffer {
  /// A buffer of the same name with these places of its first axis.
  func keeping(_ places: [Int]) -> Buffer {
    Buffer(name, value.compacted(axis: 0, keeping: places))
  }
}
