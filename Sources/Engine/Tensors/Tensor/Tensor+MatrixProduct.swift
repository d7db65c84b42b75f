extension Tensor {
  /// The matrix product [m, k] · [k, n] -> [m, n], plus a bias [n] if there is one.
  ///
  /// Either factor may be read transposed. With more axes the leading ones must be equal: one product
  /// for each; or the right factor is one matrix for all of them. dA = dC·Bᵀ, dB = Aᵀ·dC.
  public func matmul(
    _ other: Tensor, transposingSelf: Bool = false, transposingOther: Bool = false,
    bias: Tensor? = nil
  ) -> Tensor {
    let fits =
      rank >= 2 && other.rank >= 2
      && shape[transposingSelf ? -2 : -1] == other.shape[transposingOther ? -1 : -2]
    require(
      fits,
      "matmul: the shapes \(shape)\(transposingSelf ? "ᵀ" : "") and "
        + "\(other.shape)\(transposingOther ? "ᵀ" : "") do not fit")
    guard rank > 2 else {
      require(other.rank == 2, "matmul: the shapes \(shape) and \(other.shape) do not fit")
      return product(other, transposingSelf, transposingOther, bias)
    }
    guard other.rank > 2 else {
      return flattenedProduct(other, transposingSelf, transposingOther, bias)
    }
    require(
      rank == other.rank && (0..<rank - 2).allSatisfy { shape[$0] == other.shape[$0] },
      "matmul: the leading axes of \(shape) and \(other.shape) differ")
    let result = product(other, transposingSelf, transposingOther, nil)
    guard let bias else { return result }
    require(
      bias.shape == [result.shape[-1]],
      "matmul: a bias of \(bias.shape) for \(result.shape[-1]) columns")
    return result + bias
  }

  private func product(
    _ other: Tensor, _ transposeA: Bool, _ transposeB: Bool, _ bias: Tensor?
  ) -> Tensor {
    let (a, b) = (detached, other.detached)
    let columns = b.shape[transposeB ? -2 : -1]
    let result = Shape(rank: rank) { axis in
      axis == rank - 1 ? columns : axis == rank - 2 ? a.shape[transposeA ? -1 : -2] : a.shape[axis]
    }
    let value = Kernels.product(a, transposeA, b, transposeB, bias: bias, shape: result)
    let pullA: Pullback = { gradient in
      transposeA
        ? b.matmul(gradient, transposingSelf: transposeB, transposingOther: true)
        : gradient.matmul(b, transposingOther: !transposeB)
    }
    let pullB: Pullback = { gradient in
      transposeB
        ? gradient.matmul(a, transposingSelf: true, transposingOther: transposeA)
        : a.matmul(gradient, transposingSelf: !transposeA)
    }
    guard let bias else { return value.recorded(.joining(self, pullA, other, pullB)) }
    require(bias.shape == [columns], "matmul: a bias of \(bias.shape) for \(columns) columns")
    let needs = (isTracked, other.isTracked, bias.isTracked)
    return value.recorded(
      .joining([self, other, bias]) { gradient in
        [
          needs.0 ? pullA(gradient) : nil, needs.1 ? pullB(gradient) : nil,
          needs.2 ? gradient.sum(axes: [0]) : nil,
        ]
      })
  }

  /// One product for all leading axes, which share the right factor.
  private func flattenedProduct(
    _ other: Tensor, _ transposeA: Bool, _ transposeB: Bool, _ bias: Tensor?
  ) -> Tensor {
    let a = transposeA ? transposed() : self
    let rows = a.shape.count(of: 0..<rank - 1)
    let value = a.reshaped(to: [rows, a.shape[-1]]).product(other, false, transposeB, bias)
    return value.reshaped(to: a.shape.with(value.shape[1], at: rank - 1))
  }
}
