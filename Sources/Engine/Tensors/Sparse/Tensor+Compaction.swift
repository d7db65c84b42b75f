extension Tensor {
  /// The elements at some places of an axis, in the given order, as a smaller tensor; the gradient is
  /// added back at each place.
  ///
  /// So the channels that a mask leaves without weights can be cut out of a network.
  public func compacted(axis: Int, keeping places: [Int]) -> Tensor {
    let axis = shape.position(of: axis, in: "compacted")
    let (extent, inner) = (shape[axis], shape.count(of: axis + 1..<rank))
    for place in places {
      require(
        place >= 0 && place < extent,
        "compacted: place \(place) of axis \(axis) of the shape \(shape)")
    }
    let lines = (0..<shape.count(of: 0..<axis)).flatMap { outer in
      places.map { outer * extent + $0 }
    }
    return reshaped(to: [count / max(inner, 1), inner]).rows(lines)
      .reshaped(to: shape.with(places.count, at: axis))
  }

  /// The product of [rows, features] with a weight [features, width], over the given features only:
  /// x[:, places] · weight[places, :].
  ///
  /// The weight's other rows are not read: with the column-major copy of a layer's weight, inputs that
  /// are zero cost nothing. The chain is the places' order; gradients reach both factors.
  public func matmul(_ weight: Tensor, over places: [Int]) -> Tensor {
    require(
      rank == 2 && weight.rank == 2 && shape[1] == weight.shape[0],
      "matmul: the shapes \(shape) and \(weight.shape) do not fit")
    let chosen = IndexBuffer(places, below: weight.shape[0], in: "matmul")
    let inputs = compacted(axis: 1, keeping: places)
    let (x, w, original) = (inputs.detached, weight.detached, weight.shape)
    return Kernels.gatheredProduct(x, chosen, w)
      .recorded(
        .joining(
          inputs,
          { gradient in
            let rows = Kernels.gatherRows(
              w, chosen, width: original[1], shape: [chosen.count, original[1]])
            return gradient.matmul(rows, transposingOther: true)
          }, weight,
          { gradient in
            Kernels.scatterRows(
              x.matmul(gradient, transposingSelf: true), chosen, width: original[1],
              shape: original)
          }))
  }
}

extension Mask {
  /// The places along an axis at which any weight is kept, ascending.
  public func keptPlaces(axis: Int) -> [Int] {
    let axis = shape.position(of: axis, in: "keptPlaces")
    let (extent, inner) = (shape[axis], shape.count(of: axis + 1..<shape.rank))
    var keeps = [Bool](repeating: false, count: extent)
    for position in keptIndices { keeps[position / inner % extent] = true }
    return keeps.indices.filter { keeps[$0] }
  }
}
