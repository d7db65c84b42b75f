extension SparseMatrix {
  /// The product with a dense factor [..., columns, width]: [..., rows, width].
  ///
  /// On finite values the same bits as the dense product of the masked matrix. Gradients reach the
  /// factor and the kept values: dx = Sᵀ·dy and dS = dy·xᵀ at the kept places, with the same bits too.
  public func matmul(_ other: Tensor) -> Tensor {
    require(
      other.rank >= 2 && other.shape[-2] == columns,
      "matmul: the shapes [\(rows), \(columns)] (sparse) and \(other.shape) do not fit")
    return factor.applied(to: other.detached).recorded(gradientNode(with: other))
  }

  /// How the gradients of such a product are taken.
  func gradientNode(with other: Tensor) -> Node? {
    let (pattern, factor, x) = (pattern, factor, other.detached)
    return .joining(
      values,
      { Kernels.sparseEntryGradient(pattern, Kernels.turned($0), Kernels.turned(x)) },
      other, { factor.transposedApplied(to: $0) })
  }
}

extension Tensor {
  /// The product of [..., k] with a sparse [k, n], or with the transpose of a sparse [n, k]: [..., n].
  ///
  /// With the second form a masked linear layer's weight [out, in] is applied to its inputs. The bits
  /// are those of the dense product of the masked matrix, on finite values.
  public func matmul(_ other: SparseMatrix, transposingOther: Bool = false) -> Tensor {
    require(
      rank >= 1 && shape[-1] == (transposingOther ? other.columns : other.rows),
      "matmul: the shapes \(shape) and [\(other.rows), \(other.columns)]"
        + "\(transposingOther ? "ᵀ" : "") (sparse) do not fit")
    let (x, factor, pattern) = (detached, other.factor, other.pattern)
    guard transposingOther else {
      return factor.multiplied(by: x)
        .recorded(
          .joining(
            self, { factor.transposedMultiplied(by: $0) },
            other.values, { Kernels.sparseEntryGradient(pattern, x, $0) }))
    }
    return factor.transposedMultiplied(by: x)
      .recorded(
        .joining(
          self, { factor.multiplied(by: $0) },
          other.values, { Kernels.sparseEntryGradient(pattern, $0, x) }))
  }

  /// A convolution with a sparse weight [out, kernel… · in]: the patches times its transpose.
  ///
  /// The same bits as the convolution with the masked weight, on finite values.
  public func convolved(
    with weight: SparseMatrix, kernel: [Int], window: ConvolutionWindow = ConvolutionWindow()
  ) -> Tensor {
    let terms = kernel.reduce(rank > 0 ? shape[-1] : 1, *)
    require(
      window.groups == 1 && weight.columns == terms,
      "convolved: images \(shape), a kernel of \(kernel) in \(window.groups) groups and a sparse "
        + "weight [\(weight.rows), \(weight.columns)]; [out, \(terms)] is needed")
    let plan = Kernels.WindowConvolution(
      images: shape, weights: Shape([weight.rows] + kernel + [shape[-1]]), window,
      in: "convolved")
    let patches = patches(kernel: kernel, window: window)
    return patches.reshaped(to: [patches.shape[0] * patches.shape[1], terms])
      .matmul(weight, transposingOther: true).reshaped(to: plan.result)
  }
}
