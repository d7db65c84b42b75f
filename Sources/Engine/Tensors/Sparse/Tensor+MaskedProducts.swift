/// When sparse products are chosen, by measurement on one core.
enum SparseProductChoice {
  /// The greatest share that a linear layer's mask may keep.
  static let densestMatrix = 0.2
  /// The fewest places of such a weight.
  static let leastPlaces = 4096
  /// The fewest rows that it is applied to, whether its kept weights are collected already or not:
  /// the dense product has to select them too, among all places.
  static let leastRows = 8
  /// The greatest share that a convolution's mask may keep.
  static let densestKernel = 0.2
  /// The fewest terms of an output, by the square of the stride: each image is laid out anew first,
  /// which the sums must be worth.
  static let leastTerms = 32
}

extension Tensor {
  /// The product of [..., in] with the transpose of a parameter [out, in], plus a bias [out]:
  /// [..., out].
  ///
  /// The same bits and gradients as with `weight.tracked`; where the parameter's mask keeps few
  /// weights, only these are multiplied, forwards and in both gradients.
  public func matmul(transposing weight: Parameter, bias: Tensor? = nil) -> Tensor {
    require(
      rank >= 1 && weight.shape.rank == 2 && shape[-1] == weight.shape[1],
      "matmul: the shapes \(shape) and \(weight)ᵀ do not fit")
    let rows = reshaped(to: [shape.count(of: 0..<rank - 1), shape[-1]])
    return
      (rows.sparseProduct(transposing: weight, bias)
      ?? rows.matmul(weight.tracked, transposingOther: true, bias: bias))
      .reshaped(to: shape.with(weight.shape[0], at: rank - 1))
  }

  /// Of a matrix; nil where the dense product is to be taken.
  private func sparseProduct(transposing weight: Parameter, _ bias: Tensor?) -> Tensor? {
    guard let mask = weight.mask, mask.density <= SparseProductChoice.densestMatrix,
      weight.shape.count >= SparseProductChoice.leastPlaces,
      shape[0] >= SparseProductChoice.leastRows, let factor = weight.sparseFactor
    else { return nil }
    if let bias {
      require(
        bias.shape == [weight.shape[0]],
        "matmul: a bias of \(bias.shape) for \(weight.shape[0]) columns")
    }
    let (x, places) = (detached, weight.shape)
    let needs = (isTracked, bias?.isTracked == true)
    return factor.transposedMultiplied(by: x, bias: bias)
      .recorded(
        .joining([self, weight.whole, bias]) { gradient in
          [
            needs.0 ? factor.multiplied(by: gradient) : nil,
            Kernels.sampledProduct(factor.layouts.samples, gradient, x, shape: places),
            needs.1 ? gradient.sum(axes: [0]) : nil,
          ]
        })
  }

  /// A convolution with a parameter [out, ky, kx, in], as `convolved(with:bias:stride:padding:)`.
  ///
  /// The same bits and gradients as with `weight.tracked`; where the parameter's mask keeps few
  /// weights, only these are multiplied, forwards and (at stride 1) in the images' gradient.
  public func convolved(
    with weight: Parameter, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
  ) -> Tensor {
    let extents = weight.shape
    guard extents.rank == 4, rank == 4, shape[3] == extents[3], let mask = weight.mask,
      let keeps = weight.keeps, mask.density <= SparseProductChoice.densestKernel,
      extents.count / max(extents[0], 1)
        >= SparseProductChoice.leastTerms * stride * stride,
      let factor = weight.sparseFactor
    else { return convolved(with: weight.tracked, bias: bias, stride: stride, padding: padding) }
    let plan = Kernels.Convolution(
      images: shape, weights: extents, stride: stride, padding: padding)
    if let bias {
      require(
        bias.shape == [extents[0]], "convolved: a bias of \(bias.shape) for weights \(extents)")
    }
    let x = detached
    let dense: @Sendable () -> Tensor = { factor.dense.reshaped(to: extents) }
    let needs = (isTracked, bias?.isTracked == true)
    let output =
      Kernels.sparseConvolve(plan, x, factor.layouts.forward, factor.forwardValues, bias: bias)
      ?? Kernels.convolve(plan, x, dense(), bias: bias)
    return output.recorded(
      .joining([self, weight.whole, bias]) { gradient in
        [
          needs.0
            ? Kernels.sparseConvolveInputGradient(plan, gradient, factor)
              ?? Kernels.convolveInputGradient(plan, gradient, dense()) : nil,
          Kernels.select(
            keeps, Kernels.convolveWeightGradient(plan, x, gradient), Tensor(0)),
          needs.1 ? gradient.sum(axes: [0, 1, 2]) : nil,
        ]
      })
  }
}
