/// The lines of a tensor along one axis: each starts somewhere and goes on in equal strides.
struct AxisLines {
  let shape: Shape
  let axis: Int
  let length: Int
  let stride: Int
  let count: Int

  init(_ shape: Shape, along axis: Int, in operation: StaticString) {
    self.shape = shape
    self.axis = shape.position(of: axis, in: operation)
    length = shape[self.axis]
    stride = shape.count(of: self.axis + 1..<shape.rank)
    count = shape.count(of: 0..<self.axis) * stride
  }

  /// The position of a line's first scalar among lines of `length` scalars.
  func start(of line: Int, length: Int) -> Int {
    line / max(stride, 1) * length * stride + line % max(stride, 1)
  }

  /// The shape with another extent along the axis.
  func shape(length: Int) -> Shape { shape.with(length, at: axis) }

  /// For every line some positions along it, `length` of them, as a table.
  func table(length: Int, _ positions: (_ start: Int) -> [Int]) -> IndexTable {
    var indices = [Int](repeating: 0, count: count * length)
    for line in 0..<count {
      let target = start(of: line, length: length)
      for (place, position) in positions(start(of: line, length: self.length)).enumerated() {
        indices[target + place * stride] = position
      }
    }
    return IndexTable(indices, shape: shape(length: length))
  }

  /// The row-major positions in the tensor that a table's positions along the axis mean; traps where
  /// the table has other extents beside the axis, or an index out of range.
  func flattened(_ table: IndexTable, in operation: StaticString) -> IndexBuffer {
    require(
      table.shape.rank == shape.rank && table.shape == shape(length: table.shape[axis]),
      "\(operation): indices of \(table.shape) along axis \(axis) of the shape \(shape)")
    let block = table.shape[axis] * stride
    let positions = table.indices.enumerated().map { place, index in
      require(
        index >= 0 && index < length,
        "\(operation): index \(index) at position \(place) along axis \(axis) of \(shape)")
      return (place / block * length + index) * stride + place % stride
    }
    return IndexBuffer(positions, below: shape.count, in: operation)
  }
}
